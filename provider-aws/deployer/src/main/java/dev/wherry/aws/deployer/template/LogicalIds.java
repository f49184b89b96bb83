package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of resources in a template: those of their ids, but for versions. A version cannot change;
 * a name that ends in the hash of what a version is made of makes CloudFormation publish a new one
 * exactly when something of that changed.
 */
public final class LogicalIds implements References {

  /** The type whose names have a hash. */
  public static final String VERSION = "AWS::Lambda::Version";

  private static final int HASH = 10;

  /** What a function has that its versions do not: a change of it publishes nothing. */
  private static final Set<String> UNVERSIONED =
      Set.of(
          "CodeSigningConfigArn",
          "FunctionName",
          "FunctionScalingConfig",
          "PublishToLatestPublished",
          "RecursiveLoop",
          "ReservedConcurrentExecutions",
          "RuntimeManagementConfig",
          "Tags");

  private final Blueprint blueprint;

  /** The names in one template. */
  public LogicalIds(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** Whether it is a version, whose name is known in a template alone. */
  public static boolean isVersion(ResourceId id) {
    return id.type().value().equals(VERSION);
  }

  /** A resource's name. */
  public String of(ResourceId id) {
    return isVersion(id) ? id.name() + hash(id) : id.name();
  }

  /** The id behind a name that was found in a stack. */
  public static ResourceId id(String type, String name) {
    boolean hashed = type.equals(VERSION) && name.length() > HASH;
    return ResourceId.of(type, hashed ? name.substring(0, name.length() - HASH) : name);
  }

  private String hash(ResourceId version) {
    Map<String, Value> versioned = new TreeMap<>(published(version).properties().values());
    versioned.keySet().removeAll(UNVERSIONED);
    return Sha256.of(canonical(new Value.Fields(VersionContent.of(versioned)))).substring(0, HASH);
  }

  private NativeResource published(ResourceId version) {
    NativeResource resource = blueprint.resources().get(version);
    Value function = resource == null ? null : resource.properties().values().get("FunctionName");
    NativeResource published =
        function instanceof Value.Attribute reference
            ? blueprint.resources().get(reference.resource())
            : null;
    if (published == null) {
      throw new IllegalArgumentException(version + " is the version of no function");
    }
    return published;
  }

  /** The same text for equal values, whatever the order of their keys. */
  private String canonical(Value value) {
    StringBuilder text = new StringBuilder();
    if (value instanceof Value.Fields fields) {
      new TreeMap<>(fields.values())
          .forEach((key, inner) -> text.append(key).append('=').append(canonical(inner)));
      return "{" + text + "}";
    }
    if (value instanceof Value.Items items) {
      items.values().forEach(item -> text.append(canonical(item)).append(','));
      return "[" + text + "]";
    }
    String plain = TemplateValue.of(value, this) + identity(value);
    return plain.length() + ":" + plain;
  }

  /** What makes another resource of the one that is referred to. */
  private String identity(Value value) {
    NativeResource referred =
        value instanceof Value.Attribute attribute
            ? blueprint.resources().get(attribute.resource())
            : null;
    if (referred == null) {
      return "";
    }
    Map<String, Value> replacing = new TreeMap<>(referred.properties().values());
    replacing.keySet().removeIf(key -> !referred.replaceOn().contains(PropertyPath.of(key)));
    return replacing.isEmpty() ? "" : canonical(new Value.Fields(replacing));
  }

  /** A reference within one template. */
  @Override
  public Map<String, Object> to(Value.Attribute attribute) {
    String resource = of(attribute.resource());
    return attribute.name().equals(REF)
        ? Map.of(REF, resource)
        : Map.of(GET, List.of(resource, attribute.name()));
  }
}
