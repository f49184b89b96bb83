package dev.wherry.aws.deployer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Sits in every client of the SDK in this program: counts calls of AWS, and lets the program die,
 * as far as AWS can see, before one of them. A moment is a call before which AWS may have changed:
 * what was called before it changes something, or watches a stack that is on its way. To die before
 * a call that follows one that only reads is to die before that one.
 */
public final class CallCounter implements ExecutionInterceptor {

  private static final List<String> CALLS = new ArrayList<>();
  private static final Pattern READING = Pattern.compile("(Get|Head|List|Describe).*");
  private static final Pattern WATCHING = Pattern.compile("Describe.*");

  private static final Map<String, Runnable> MEANWHILE = new HashMap<>();

  private static int moments;
  private static boolean moving;
  private static int killAt = Integer.MAX_VALUE;
  private static int standAt = Integer.MAX_VALUE;

  /** Starts to count; from the moment of this number on, no call goes out. */
  static synchronized void killAt(int moment) {
    CALLS.clear();
    moments = 0;
    moving = true;
    killAt = moment;
  }

  /** The call of this number waits for ever, and says so. */
  static synchronized void standAt(int call) {
    standAt = call;
  }

  /** Someone else does something just before the next call of this name. */
  static synchronized void before(String call, Runnable other) {
    MEANWHILE.put(call, other);
  }

  /** Lets all calls through. */
  static synchronized void heal() {
    killAt = Integer.MAX_VALUE;
    MEANWHILE.clear();
  }

  /** The calls since counting started. */
  static synchronized List<String> calls() {
    return List.copyOf(CALLS);
  }

  private static synchronized void call(String name) {
    Optional.ofNullable(MEANWHILE.remove(name)).ifPresent(Runnable::run);
    CALLS.add(name);
    if (CALLS.size() == standAt) {
      stand();
    }
    if (moving) {
      moments++;
    }
    if (moments >= killAt) {
      throw new KilledError(name);
    }
    moving = !READING.matcher(name).matches() || (moving && WATCHING.matcher(name).matches());
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
