package dev.wherry.bench.json.variant;

import dev.wherry.bench.json.Order;
import dev.wherry.bench.json.Variant;
import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.Invocation;
import java.util.Map;
import java.util.Objects;

/**
 * A whole call of a function as an artifact makes it: entry point and binders generated, dispatch
 * included.
 */
@SuppressWarnings("NullAway")
public final class WherryGenerated implements Variant {

  private static final FunctionDefinition DEFINITION =
      new FunctionDefinition(
          "bench",
          "read-order",
          "dev",
          "local",
          "dev.wherry.bench.json.variant.ReadOrder",
          Map.of(),
          FunctionDefinition.Json.DEFAULT);

  private final FunctionInstance function;

  /** Loads the function. */
  public WherryGenerated() throws FunctionLoadException {
    function = new GeneratedFunctionLoader().load(DEFINITION, null, new NoLog());
  }

  @Override
  public Order read(byte[] json) {
    Call call = new Call("1", Long.MAX_VALUE, null, null);
    function.invoke(new Invocation.Direct(json), call);
    return Objects.requireNonNull(ReadOrder.LAST.get());
  }
}
