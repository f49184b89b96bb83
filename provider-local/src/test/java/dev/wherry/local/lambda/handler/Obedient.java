package dev.wherry.local.lambda.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Does what the event says, by any means that Lambda knows. */
public final class Obedient implements RequestStreamHandler {

  public Obedient() {
    if (System.getenv("FAIL_INIT") != null) {
      throw new UnsupportedOperationException("no database");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String order = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
    String answer =
        switch (order) {
          case "fail" -> throw new IllegalStateException("boom");
          case "exit" -> exit();
          case "exhaust" -> exhaust();
          case "sleep" -> sleep(60_000);
          case "spin" -> spin();
          case "nap" -> sleep(500);
          case "talk" -> talk();
          case "flood" -> "x".repeat(7_000_000);
          case "facts" -> facts(context);
          case "variable" -> System.getenv("COLOUR") + " " + System.getenv("HOME");
          case "initialization" -> System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE");
          default -> order;
        };
    out.write(("\"" + answer + "\"").getBytes(StandardCharsets.UTF_8));
  }

  private static String exit() {
    System.out.println("leaving");
    System.exit(3);
    return "";
  }

  private static String exhaust() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[8 * 1024 * 1024]);
    }
  }

  @SuppressWarnings("InfiniteLoop")
  private static String spin() {
    System.out.println("spinning");
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static String sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Long.toString(ProcessHandle.current().pid());
  }

  private static String talk() {
    for (int i = 0; i < 500; i++) {
      System.out.println("line " + i + " of a function that has much to say for itself");
    }
    return Long.toString(ProcessHandle.current().pid());
  }

  private static String facts(Context context) {
    return context.getFunctionName()
        + " "
        + context.getMemoryLimitInMB()
        + " "
        + context.getInvokedFunctionArn()
        + " "
        + (context.getRemainingTimeInMillis() > 9_000)
        + " "
        + System.getProperty("com.amazonaws.xray.traceHeader");
  }
}
