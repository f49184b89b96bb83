package dev.wherry.aws.deployer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Sits in every client of the SDK in this program: counts calls of AWS, and lets the program die,
 * as far as AWS can see, before one of them.
 */
public final class CallCounter implements ExecutionInterceptor {

  private static final List<String> CALLS = new ArrayList<>();
  private static int killAt = Integer.MAX_VALUE;
  private static int standAt = Integer.MAX_VALUE;

  /** Starts to count; from the call of this number on, none goes out. */
  static synchronized void killAt(int call) {
    CALLS.clear();
    killAt = call;
  }

  /** The call of this number waits for ever, and says so. */
  static synchronized void standAt(int call) {
    standAt = call;
  }

  /** Lets all calls through. */
  static synchronized void heal() {
    killAt = Integer.MAX_VALUE;
  }

  /** The calls since counting started. */
  static synchronized List<String> calls() {
    return List.copyOf(CALLS);
  }

  private static synchronized void call(String name) {
    CALLS.add(name);
    if (CALLS.size() == standAt) {
      stand();
    }
    if (CALLS.size() >= killAt) {
      throw new KilledError(name);
    }
  }

  private static void stand() {
    System.out.println("standing at call " + standAt);
    System.out.flush();
    while (true) {
      LockSupport.park();
    }
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    String request = context.request().getClass().getSimpleName();
    call(request.substring(0, request.length() - "Request".length()));
  }
}
