package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A function that keeps what it was handed. */
public final class ReadOrder implements Handler<Order, Void> {

  static final AtomicReference<@Nullable Order> LAST = new AtomicReference<>();

  @Override
  @SuppressWarnings("NullAway")
  public Void handle(Order order, Context context) {
    LAST.set(order);
    return null;
  }
}
