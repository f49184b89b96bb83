package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
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
    group.functions().stream()
        .filter(function -> Triggers.http(function).isEmpty() && function.warm() > 0)
        .forEach(function -> schedules(ready, function));
    return ready;
  }

  private static void schedules(List<Value> ready, FunctionSpec function) {
    List<Trigger.Clock> clocks = Triggers.clock(function);
    for (int i = 0; i < clocks.size(); i++) {
      if (clocks.get(i).enabled()) {
        String name = "function:" + FunctionNames.schedule(function.name(), i + 1);
        ready.add(Arm.fields("name", name, "instanceCount", function.warm()));
      }
    }
  }
}
