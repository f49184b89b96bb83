package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import java.util.Objects;

/** Our binder, made by reflection. */
public final class WherryReflective implements Variant {

  private final Binder binder =
      new ReflectiveBinders(FunctionDefinition.Json.DEFAULT).of(Order.class);

  @Override
  public Order read(byte[] json) throws JsonException {
    JsonReader in = new JsonReader(json);
    Order order = (Order) Objects.requireNonNull(binder.read(in));
    in.end();
    return order;
  }
}
