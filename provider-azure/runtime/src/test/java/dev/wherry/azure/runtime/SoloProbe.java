package dev.wherry.azure.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds on to its input in a field while it works, as handlers may that take one call at a time.
 */
public final class SoloProbe implements Handler<Request, Response> {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final int number = MADE.incrementAndGet();
  private final AtomicInteger running = new AtomicInteger();
  private volatile String input = "";

  /** A handler with state. */
  public SoloProbe() {}

  @Override
  public Response handle(Request request, Context context) throws Exception {
    int others = running.getAndIncrement();
    try {
      input = new String(request.bytes(), StandardCharsets.UTF_8);
      context.log().info("taken", "input", input);
      Thread.sleep(1);
      context.log().info("given", "input", input);
      return Response.ok()
          .header("x-function", context.function())
          .header("x-handler", Integer.toString(number))
          .header("x-others", Integer.toString(others))
          .text(input);
    } finally {
      running.decrementAndGet();
    }
  }
}
