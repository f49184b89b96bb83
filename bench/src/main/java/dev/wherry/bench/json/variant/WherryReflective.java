package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.bind.Parameters;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import java.util.Objects;

/** Our binder, made by reflection. */
public final class WherryReflective implements Variant {

  private final ReflectiveBinders binders = new ReflectiveBinders(FunctionDefinition.Json.DEFAULT);
  private final BuiltInMapper mapper = new BuiltInMapper(binders);
  private final Binder binder = binders.of(Order.class);

  @Override
  public Order read(byte[] json) throws JsonException {
    return (Order) Objects.requireNonNull(mapper.read(json, binder, Parameters.NONE));
  }
}
