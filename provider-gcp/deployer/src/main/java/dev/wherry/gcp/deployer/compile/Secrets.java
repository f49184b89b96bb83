package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Use;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets of Secret Manager, made without a value, and who may read them. A function finds each as
 * a mounted file.
 */
final class Secrets implements FunctionPart {

  static final String READER = "roles/secretmanager.secretAccessor";

  private static final String FOLDER = "/etc/secrets/";
  private static final String FILE = "value";
  private static final String REPLICATION = "replication";
  private static final String AUTOMATIC = "automatic";

  private final Scope scope;

  Secrets(Scope scope) {
    this.scope = scope;
  }

  /** A secret's resource, unless it exists already and is not the app's. */
  Optional<NativeResource> compile(Resource resource) {
    if (!(resource instanceof Resource.Secret) || resource.common().external().isPresent()) {
      return Optional.empty();
    }
    Value.Fields properties =
        Value.Fields.NONE
            .with("parent", Value.text(scope.parent()))
            .with("labels", new Value.Fields(Ownership.labels(scope)));
    if (!isPlaced(resource)) {
      properties =
          properties.with(REPLICATION, Value.Fields.NONE.with(AUTOMATIC, Value.Fields.NONE));
    }
    return Optional.of(
        NativeResource.of(
                Ids.secret(scope, resource.name()),
                "secret " + resource.name(),
                properties,
                resource.origin().location())
            .with(Trait.HOLDS_DATA)
            .replacedOn(PropertyPath.of(REPLICATION)));
  }

  /** Of the two ways to replicate a secret one excludes the other, so they are not merged. */
  private static boolean isPlaced(Resource secret) {
    Document.Fields overrides =
        secret.common().overrides().getOrDefault(Scope.GCP, Map.of()).get(NativeTypes.SECRET);
    return overrides != null
        && overrides.values().get(REPLICATION) instanceof Document.Fields places
        && !places.values().containsKey(AUTOMATIC);
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    return readable(function, true).stream().map(secret -> reader(function, secret)).toList();
  }

  private NativeResource reader(FunctionSpec function, ResourceName secret) {
    NativeResource member =
        Members.of(
            readerId(function, secret),
            function,
            "secret",
            Value.text("projects/" + project(secret) + "/secrets/" + id(secret)),
            READER,
            Members.account(Ids.account(scope, function.name())));
    return external(secret).isPresent() ? member : member.after(Ids.secret(scope, secret));
  }

  private ResourceId readerId(FunctionSpec function, ResourceName secret) {
    return Ids.member(
        NativeTypes.SECRET_MEMBER,
        physical(secret),
        READER,
        Members.account(scope.email(function.name())));
  }

  /** What must be there before a function can start. */
  List<ResourceId> readers(FunctionSpec function) {
    return readable(function, true).stream().map(secret -> readerId(function, secret)).toList();
  }

  /** The mounted files of a function, a folder each. */
  List<Value> volumes(FunctionSpec function, boolean keys) {
    List<Value> volumes = new ArrayList<>();
    for (ResourceName secret : readable(function, keys)) {
      Value latest =
          Value.Fields.NONE.with("version", Value.text("latest")).with("path", Value.text(FILE));
      volumes.add(
          Value.Fields.NONE
              .with("mountPath", Value.text(FOLDER + secret))
              .with("projectId", Value.text(project(secret)))
              .with("secret", Value.text(id(secret)))
              .with("versions", Value.items(latest)));
    }
    return volumes;
  }

  /** Where a function finds a secret's value. */
  static String file(ResourceName secret) {
    return FOLDER + secret + "/" + FILE;
  }

  /** A secret's name in Secret Manager, of another project with the project. */
  String physical(ResourceName name) {
    return external(name).orElse(GcpNames.secret(scope.app().name(), scope.stage(), name));
  }

  /** Those that the manifest lists, in its order, and the one that keys are compared with. */
  private Set<ResourceName> readable(FunctionSpec function, boolean keys) {
    Set<ResourceName> readable = new LinkedHashSet<>();
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource of
          && scope.app().resources().get(of.resource()) instanceof Resource.Secret) {
        readable.add(of.resource());
      }
    }
    if (keys) {
      Triggers.keys(function).ifPresent(readable::add);
    }
    return readable;
  }

  private String id(ResourceName name) {
    String physical = physical(name);
    return physical.substring(physical.lastIndexOf('/') + 1);
  }

  private String project(ResourceName name) {
    String[] parts = physical(name).split("/", -1);
    return parts.length == 4 ? parts[1] : scope.project();
  }

  private Optional<String> external(ResourceName name) {
    Resource resource = scope.app().resources().get(name);
    return resource == null ? Optional.empty() : resource.common().external();
  }
}
