package dev.wherry.testkit.http;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import java.util.List;
import java.util.Optional;

/** A function with an input and an output of its own types. */
public final class Typed implements Handler<Typed.Order, Typed.Order> {

  /** An order; its path parameter is {@code id}. */
  public record Order(String id, int count, Optional<String> note, List<String> tags) {

    /** Refuses nothing and less. */
    public Order {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1");
      }
      tags = tags == null ? List.of() : List.copyOf(tags);
    }
  }

  @Override
  public Order handle(Order input, Context context) {
    return input;
  }
}
