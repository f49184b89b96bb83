package dev.wherry.runtime.reflect;

import dev.wherry.function.Resources;
import dev.wherry.runtime.ReflectiveFunctionLoader;
import dev.wherry.runtime.contract.BinderContract;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.LogSink;
import java.lang.reflect.Proxy;

class ReflectiveBinderContractTest extends BinderContract {

  @Override
  protected FunctionInstance load(FunctionDefinition definition, LogSink log) throws Exception {
    Resources none =
        (Resources)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Resources.class}, (p, m, a) -> null);
    return new ReflectiveFunctionLoader().load(definition, none, log);
  }
}
