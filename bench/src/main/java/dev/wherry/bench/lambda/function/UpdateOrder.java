package dev.wherry.bench.lambda.function;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** A record in, a record out. */
public final class UpdateOrder implements Handler<UpdateOrder.Order, UpdateOrder.Receipt> {

  /** What is ordered; the id is of the path. */
  public record Order(String id, String item, int quantity) {}

  /** What comes back. */
  public record Receipt(String id, String item, int quantity) {}

  @Override
  public Receipt handle(Order order, Context context) {
    return new Receipt(order.id(), order.item(), order.quantity());
  }
}
