package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes and gives records. */
public final class OrderProbe implements Handler<OrderProbe.Order, OrderProbe.Receipt> {

  /**
   * An order.
   *
   * @param id of the path, or of the document
   * @param items what is ordered
   * @param note if any
   */
  public record Order(String id, List<Item> items, Optional<String> note) {}

  /**
   * A part of an order.
   *
   * @param name what
   * @param quantity how many, at least one
   */
  public record Item(String name, int quantity) {

    /** Refuses less than one. */
    public Item {
      if (quantity < 1) {
        throw new IllegalArgumentException("the quantity must be at least 1");
      }
    }
  }

  /**
   * What comes back.
   *
   * @param id the order's
   * @param total of all quantities
   */
  public record Receipt(String id, BigDecimal total) {}

  /** A handler without state. */
  public OrderProbe() {}

  @Override
  public Receipt handle(Order order, Context context) {
    List<Object> items =
        order.items().stream().<Object>map(item -> List.of(item.name(), item.quantity())).toList();
    context
        .log()
        .info(
            "seen",
            "input",
            Seen.json(Map.of("id", order.id(), "items", items, "note", order.note().orElse(""))));
    if (order.note().equals(Optional.of("fail"))) {
      throw new IllegalStateException("boom");
    }
    int total = order.items().stream().mapToInt(Item::quantity).sum();
    return new Receipt(order.id(), BigDecimal.valueOf(total));
  }
}
