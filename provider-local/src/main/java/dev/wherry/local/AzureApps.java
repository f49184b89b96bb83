package dev.wherry.local;

import static dev.wherry.local.PropertyValues.fields;
import static dev.wherry.local.PropertyValues.text;

import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Trigger;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The function apps of a blueprint, as far as a worker sees them. */
public final class AzureApps {

  private static final String SITE = "Microsoft.Web/sites";
  private static final String SETTINGS = "Microsoft.Web/sites/config";
  private static final String OF_SETTINGS = "/appsettings";
  private static final String CODE = "wherry-code";
  private static final String FUNCTIONS = "WHERRY_FUNCTIONS";

  private final Application application;
  private final Blueprint blueprint;
  private final BiFunction<FunctionName, Integer, String> timers;

  private AzureApps(
      Application application,
      Blueprint blueprint,
      BiFunction<FunctionName, Integer, String> timers) {
    this.application = application;
    this.blueprint = blueprint;
    this.timers = timers;
  }

  /**
   * All of them.
   *
   * @param artifacts their folders
   * @param timers the name of what fires a function's schedule, counted from 1
   */
  public static WorkerVersion of(
      Application application,
      Blueprint blueprint,
      Map<ArtifactId, Artifact> artifacts,
      BiFunction<FunctionName, Integer, String> timers) {
    AzureApps reader = new AzureApps(application, blueprint, timers);
    List<WorkerVersion.App> apps = new ArrayList<>();
    for (NativeResource resource : blueprint.resources().values()) {
      if (resource.id().type().value().equals(SITE)) {
        apps.add(reader.app(resource, artifacts));
      }
    }
    return new WorkerVersion(apps);
  }

  private WorkerVersion.App app(NativeResource site, Map<ArtifactId, Artifact> artifacts) {
    Artifact artifact =
        fields(site.properties(), "tags").values().get(CODE) instanceof Value.ArtifactDigest code
            ? artifacts.get(code.artifact())
            : null;
    if (artifact == null) {
      throw new IllegalArgumentException("no artifact was made for " + site.id().name());
    }
    Value.Fields settings = settings(site.id().name());
    return new WorkerVersion.App(
        site.id().name(),
        artifact.file(),
        timers(text(settings, FUNCTIONS)),
        variables(settings),
        secrets(settings),
        memory(site));
  }

  private Value.Fields settings(String site) {
    return blueprint.resources().values().stream()
        .filter(one -> one.id().type().value().equals(SETTINGS))
        .filter(one -> one.id().name().equals(site + OF_SETTINGS))
        .findFirst()
        .map(one -> fields(one.properties(), "properties"))
        .orElse(Value.Fields.NONE);
  }

  private Map<FunctionName, List<String>> timers(String functions) {
    Map<FunctionName, List<String>> all = new LinkedHashMap<>();
    for (String function : functions.split(",", -1)) {
      FunctionName name = new FunctionName(function);
      List<String> own = new ArrayList<>();
      for (Trigger trigger : function(name).triggers()) {
        if (trigger instanceof Trigger.Clock) {
          own.add(timers.apply(name, own.size() + 1));
        }
      }
      all.put(name, own);
    }
    return all;
  }

  private FunctionSpec function(FunctionName name) {
    FunctionSpec function = application.functions().get(name);
    if (function == null) {
      throw new IllegalArgumentException("the app has no function `" + name + "`");
    }
    return function;
  }

  /** What only Azure knows before it is deployed is left out: addresses, identities, secrets. */
  private static Map<String, String> variables(Value.Fields settings) {
    Map<String, String> variables = new TreeMap<>();
    settings
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Literal && !name.startsWith("AzureWebJobs")) {
                variables.put(name, text(settings, name));
              }
            });
    return variables;
  }

  private Map<String, String> secrets(Value.Fields settings) {
    Map<String, String> secrets = new TreeMap<>();
    Set<ResourceName> names = new LinkedHashSet<>(application.resources().keySet());
    application.functions().values().forEach(one -> Triggers.keys(one).ifPresent(names::add));
    for (ResourceName name : names) {
      String setting = AdapterSettings.variable("SECRET", name.value());
      if (settings.values().containsKey(setting)) {
        secrets.put(setting, name.value());
      }
    }
    return secrets;
  }

  private static int memory(NativeResource site) {
    Value.Fields config = fields(fields(site.properties(), "properties"), "functionAppConfig");
    return Integer.parseInt(text(fields(config, "scaleAndConcurrency"), "instanceMemoryMB"));
  }
}
