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
    processors(service);
    function
        .getLabelsMap()
        .forEach(
            (key, value) -> {
              World.require(key.matches("[a-z][a-z0-9_-]{0,62}"), "no label: " + key);
              World.require(value.matches("[a-z0-9_-]{0,63}"), "no label's value: " + value);
            });
    accounts.requireUsable(function.getServiceConfig().getServiceAccountEmail());
  }

  /**
   * Less than a whole processor comes with little memory only, and four and eight with much
   * (https://cloud.google.com/run/docs/configuring/services/cpu, 2026-11).
   */
  private static void processors(ServiceConfig service) {
    String memory = service.getAvailableMemory();
    double processors = Double.parseDouble(service.getAvailableCpu());
    long megabytes =
        Long.parseLong(memory.replaceAll("[^0-9]", "")) * (memory.contains("G") ? 1024 : 1);
    World.require(processors >= 0.5 || megabytes <= 512, "above 512 MiB half a processor is due");
    World.require(processors >= 1 || megabytes <= 1024, "above 1 GiB a whole processor is due");
    World.require(processors < 4 || megabytes >= 2048, "four processors come with 2 GiB");
    World.require(processors < 8 || megabytes >= 4096, "eight processors come with 4 GiB");
  }
}
