package dev.wherry.runtime.contract.models;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import java.math.BigDecimal;
import java.util.List;

/** A record that checks itself. */
public record Item(String name, BigDecimal price, int count) {

  public Item {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
    if (count == 13) {
      throw new HttpError(422, "unlucky", "13 of them is unlucky");
    }
    if (count == 14) {
      throw new IllegalStateException();
    }
  }

  static final class Function extends Echo<Item> {}

  /** Gives a subclass where the declared type says less. */
  static final class Widened implements Handler<Item, List<Object>> {
    @Override
    public List<Object> handle(Item input, Context context) {
      return List.of(input, Colour.GREEN, java.util.Map.of(Colour.DEEP_BLUE, input.count()));
    }
  }
}
