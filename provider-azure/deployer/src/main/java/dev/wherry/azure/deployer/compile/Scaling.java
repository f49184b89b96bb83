package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.List;

/** How a function app grows. All its functions with routes share instances. */
final class Scaling {

  private Scaling() {}

  static Value of(Scope scope, FunctionGroup group) {
    Agreement agreement = group.agreement();
    int most = agreement.maxInstances().orElse(scope.limits().usualInstances());
    Value.Fields scaling =
        Arm.fields("instanceMemoryMB", agreement.memory(), "maximumInstanceCount", most);
    List<Value> ready = ready(group);
    if (!ready.isEmpty()) {
      scaling = scaling.with("alwaysReady", new Value.Items(ready));
    }
    return scaling.with(
        "triggers", Arm.fields("http", Arm.fields("perInstanceConcurrency", agreement.requests())));
  }

  /** As many for all routes as the function wants that wants most; each schedule has its own. */
  private static List<Value> ready(FunctionGroup group) {
    List<Value> ready = new ArrayList<>();
    int routes =
        group.functions().stream()
            .filter(function -> !Triggers.http(function).isEmpty())
            .mapToInt(FunctionSpec::warm)
            .max()
            .orElse(0);
    if (routes > 0) {
      ready.add(Arm.fields("name", "http", "instanceCount", routes));
    }
    for (FunctionSpec function : group.functions()) {
      int schedules = Triggers.http(function).isEmpty() ? Triggers.clock(function).size() : 0;
      for (int i = 1; i <= schedules && function.warm() > 0; i++) {
        String name = "function:" + FunctionNames.schedule(function.name(), i);
        ready.add(Arm.fields("name", name, "instanceCount", function.warm()));
      }
    }
    return ready;
  }
}
