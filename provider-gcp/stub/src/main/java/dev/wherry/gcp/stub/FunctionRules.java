package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.Environment;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.ServiceConfig;

/** What Google refuses of a function before it begins to build. */
final class FunctionRules {

  private FunctionRules() {}

  /** Refuses a function that cannot be made. */
  static void check(Function function, StubAccounts accounts) {
    World.require(function.getEnvironment() == Environment.GEN_2, "another generation");
    World.require(
        function.getBuildConfig().getRuntime().matches("java(17|21|25)"), "no such runtime");
    World.require(!function.getBuildConfig().getEntryPoint().isEmpty(), "no entry point");
    World.require(
        function.getServiceConfig().getAvailableMemory().matches("[0-9]+(M|Mi|G|Gi)"), "no memory");
    ServiceConfig service = function.getServiceConfig();
    World.require(service.getTimeoutSeconds() <= 3600, "more than an hour");
    int atOnce = service.getMaxInstanceRequestConcurrency();
    World.require(atOnce <= 1000, "more than 1000 requests at once");
    World.require(
        atOnce <= 1 || Double.parseDouble(service.getAvailableCpu()) >= 1,
        "several requests at once need a whole processor");
    function
        .getLabelsMap()
        .forEach(
            (key, value) -> {
              World.require(key.matches("[a-z][a-z0-9_-]{0,62}"), "no label: " + key);
              World.require(value.matches("[a-z0-9_-]{0,63}"), "no label's value: " + value);
            });
    accounts.requireUsable(function.getServiceConfig().getServiceAccountEmail());
  }
}
