package dev.wherry.azure.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells of its life, and does what its input says. */
public final class LifeProbe implements Handler<String, Map<String, Object>>, AutoCloseable {

  /** Whether the next one cannot be made. */
  static final AtomicBoolean BROKEN = new AtomicBoolean();

  static final AtomicInteger CLOSED = new AtomicInteger();

  /** A handler, unless it is broken. */
  public LifeProbe() {
    if (BROKEN.getAndSet(false)) {
      throw new UnsupportedOperationException("no database");
    }
  }

  @Override
  public Map<String, Object> handle(String input, Context context) throws Exception {
    if (input.equals("sleep")) {
      Thread.sleep(Duration.ofMinutes(2).toMillis());
    }
    if (input.equals("log")) {
      context.log().debug("for developers");
      context.log().info("normal", "order", 7, "message", "mine");
      context.log().warn("odd");
      context.log().error("failed", new IllegalStateException("why"));
    }
    if (input.equals("fail")) {
      throw new IllegalStateException("boom");
    }
    return Map.of(
        "cold", context.coldStart(),
        "remaining", context.remaining().toSeconds(),
        "invocation", context.invocationId());
  }

  @Override
  public void close() {
    CLOSED.incrementAndGet();
  }
}
