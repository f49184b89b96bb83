package dev.wherry.testkit.reference;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Route;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it takes to run an app in the cloud in memory. */
final class ReferenceCompiler {

  private static final ArtifactId CODE = new ArtifactId("app");

  private final Application app;
  private final String prefix;
  private final Target target;
  private final Value.Fields tags;
  private final List<NativeResource> resources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, Value> outputs = new LinkedHashMap<>();

  ReferenceCompiler(Application app, StageName stage, Target target) {
    this.app = app;
    this.prefix = app.name() + "-" + stage + "-";
    this.target = target;
    this.tags =
        Value.Fields.NONE
            .with("app", Value.text(app.name().value()))
            .with("stage", Value.text(stage.value()));
  }

  Compilation compile() {
    app.resources().values().forEach(this::resource);
    app.functions().values().forEach(this::function);
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/app.jar", new Content.ProjectClasses());
    entries.put("lib/entry-points.jar", new Content.EntryPoints());
    entries.put("lib", new Content.ProjectLibraries());
    return new Compilation(
        Blueprint.of(resources, outputs), List.of(new ArtifactLayout(CODE, entries)), diagnostics);
  }

  private void resource(Resource resource) {
    if (resource instanceof Resource.Secret) {
      ResourceId id = id(ReferenceTypes.SECRET, resource.name().value());
      Value.Fields properties = Value.Fields.NONE.with(ReferenceTypes.TAGS, tags);
      resources.add(
          NativeResource.of(
                  id, "secret " + resource.name(), properties, resource.origin().location())
              .with(Trait.HOLDS_DATA));
    } else {
      String message = "`" + target.provider() + "` has no " + resource.kind().word();
      diagnostics.add(Diagnostic.error("W0404", message).at(resource.origin().location()));
    }
  }

  private void function(FunctionSpec function) {
    ResourceId role = id(ReferenceTypes.ROLE, function.name().value());
    ResourceId id = id(ReferenceTypes.FUNCTION, function.name().value());
    Value[] allowed =
        function.uses().stream().map(use -> Value.text(allowed(use))).toArray(Value[]::new);
    add(function, role, Value.Fields.NONE.with("Allow", Value.items(allowed)), true);
    Value.Fields settings = Value.Fields.NONE;
    for (var setting : function.environment().entrySet()) {
      settings =
          settings.with(
              setting.getKey(), Value.text(setting.getValue().literal().orElse("physical name")));
    }
    Value.Fields properties =
        Value.Fields.NONE
            .with(ReferenceTypes.CODE, new Value.ArtifactDigest(CODE))
            .with("Memory", Value.number(function.memory().megabytes()))
            .with("Timeout", Value.number(function.timeout().toSeconds()))
            .with("Role", new Value.Attribute(role, "Arn"))
            .with("Settings", settings)
            .with("Secrets", secrets(function));
    resources.add(resource(function, id, properties).billedBy(PropertyPath.of("Memory")));
    function.triggers().forEach(trigger -> trigger(function, id, trigger));
  }

  private void trigger(FunctionSpec function, ResourceId id, Trigger trigger) {
    if (trigger instanceof Trigger.Http http) {
      http.routes().forEach(route -> route(function, id, route, http.auth()));
    } else if (trigger instanceof Trigger.Clock clock) {
      Value.Fields properties =
          Value.Fields.NONE
              .with("When", Value.text(clock.schedule().toString()))
              .with("Zone", Value.text(clock.timezone().getId()))
              .with("Target", new Value.Attribute(id, "Arn"));
      add(function, id(ReferenceTypes.TIMER, function.name().value()), properties, false);
    } else {
      String message =
          "`" + target.provider() + "` has no `" + trigger.kind().word() + "` triggers";
      diagnostics.add(Diagnostic.error("W0403", message).at(trigger.origin().location()));
    }
  }

  private void route(FunctionSpec function, ResourceId id, Route route, Auth auth) {
    ResourceId own = id(ReferenceTypes.ROUTE, function.name() + "-" + route.method());
    boolean open = auth instanceof Auth.None;
    NativeResource resource =
        resource(
                function,
                own,
                Value.Fields.NONE
                    .with("Path", Value.text(route.path()))
                    .with("Open", Value.flag(open))
                    .with("Target", new Value.Attribute(id, "Arn")))
            .asPermission()
            .replacedOn(PropertyPath.of("Path"));
    resources.add(open ? resource.with(Trait.PUBLIC) : resource);
    outputs.put(function.name().value(), new Value.Attribute(own, "Url"));
  }

  private void add(
      FunctionSpec function, ResourceId id, Value.Fields properties, boolean permission) {
    NativeResource resource = resource(function, id, properties);
    resources.add(permission ? resource.asPermission() : resource);
  }

  private NativeResource resource(FunctionSpec function, ResourceId id, Value.Fields properties) {
    Value.Fields owned =
        ReferenceTypes.isTagged(id) ? properties.with(ReferenceTypes.TAGS, tags) : properties;
    return NativeResource.of(
        id, "function " + function.name(), owned, function.origin().location());
  }

  private static Value secrets(FunctionSpec function) {
    return Value.items(
        function.uses().stream()
            .filter(Use.OfResource.class::isInstance)
            .map(use -> new Value.SecretRef(((Use.OfResource) use).resource()))
            .toArray(Value[]::new));
  }

  private static String allowed(Use use) {
    return use instanceof Use.OfResource of
        ? "use " + of.resource()
        : "call " + ((Use.OfFunction) use).function();
  }

  private ResourceId id(String type, String name) {
    return ResourceId.of(type, prefix + name);
  }
}
