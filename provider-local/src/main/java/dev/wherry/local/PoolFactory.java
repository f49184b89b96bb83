package dev.wherry.local;

import dev.wherry.local.instance.FunctionPool;
import dev.wherry.local.instance.PoolSettings;
import dev.wherry.local.isolation.CodeVersion;
import dev.wherry.local.resource.LocalNames;
import dev.wherry.local.resource.LocalResources;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the pools of one version's functions. */
final class PoolFactory {

  /** The name of the target that the local runner is. */
  static final String TARGET = "local";

  private final Workshop workshop;
  private final Application application;
  private final CodeVersion code;
  private final LocalNames names;

  PoolFactory(Workshop workshop, Application application, CodeVersion code) {
    this.workshop = workshop;
    this.application = application;
    this.code = code;
    this.names = new LocalNames(application, workshop.options().stage());
  }

  FunctionPool pool(FunctionSpec function) {
    PoolSettings settings =
        new PoolSettings(
            function.name(),
            function.timeout(),
            function.requestsPerInstance(),
            function.maxInstances(),
            workshop.options().maxInstances());
    Map<String, String> environment = environment(function);
    return new FunctionPool(
        settings,
        FunctionSandbox.factory(
            code,
            definition(function, environment),
            new LocalResources(application, function, environment, names, workshop.secrets()),
            workshop.clock(),
            workshop.events()),
        workshop.clock(),
        workshop.events(),
        workshop.abandoned(function.name()));
  }

  private Map<String, String> environment(FunctionSpec function) {
    Map<String, String> environment = new LinkedHashMap<>();
    function.environment().forEach((name, text) -> environment.put(name, names.fill(text)));
    return environment;
  }

  private FunctionDefinition definition(FunctionSpec function, Map<String, String> environment) {
    JsonSettings json = application.json();
    return new FunctionDefinition(
        application.name().value(),
        function.name().value(),
        workshop.options().stage().value(),
        TARGET,
        function.handler().toString(),
        environment,
        new FunctionDefinition.Json(
            json.mapper(),
            json.names() == JsonSettings.Names.SNAKE_CASE,
            json.unknown() == JsonSettings.Unknown.REJECT));
  }
}
