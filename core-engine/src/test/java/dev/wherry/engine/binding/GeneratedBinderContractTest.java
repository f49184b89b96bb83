package dev.wherry.engine.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.contract.BinderContract;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.LogSink;
import java.util.Map;

class GeneratedBinderContractTest extends BinderContract {

  @Override
  protected FunctionInstance load(FunctionDefinition definition, LogSink log) throws Exception {
    GeneratedClassLoader loader = new GeneratedClassLoader("dev.wherry.runtime.contract.models.");
    GeneratedBinding binding =
        new BindingGenerator(loader, definition.json()).generate(definition.handler());
    assertEquals(true, binding.entry().isPresent(), () -> binding.fallbacks().toString());
    loader.add(binding.classes());
    return new GeneratedFunctionLoader(loader).load(definition, new NoResources(Map.of()), log);
  }
}
