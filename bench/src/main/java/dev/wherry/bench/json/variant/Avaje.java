package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** Avaje's binding, generated at compile time. */
public final class Avaje implements Variant {

  private final JsonType<Order> type = Jsonb.builder().build().type(Order.class);

  @Override
  public Order read(byte[] json) {
    return type.fromJson(json);
  }
}
