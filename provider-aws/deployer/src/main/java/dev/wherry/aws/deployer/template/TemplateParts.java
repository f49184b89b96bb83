package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What templates consist of. */
public final class TemplateParts {

  /** The type of a nested stack. */
  public static final String STACK = "AWS::CloudFormation::Stack";

  private final List<NativeResource> all;
  private final LogicalIds ids;
  private final References references;
  private final Set<ResourceId> here;

  TemplateParts(List<NativeResource> all, LogicalIds ids, References references) {
    this.all = all;
    this.ids = ids;
    this.references = references;
    this.here = all.stream().map(NativeResource::id).collect(Collectors.toSet());
  }

  /** Whether a resource needs the bucket of the artifacts. */
  boolean hasCode() {
    return all.stream().anyMatch(resource -> resource.properties().values().containsKey("Code"));
  }

  /** The parameter for that bucket. */
  static Map<String, Object> bucket() {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("Type", "String");
    parameter.put("Description", "The bucket that holds the functions' zips");
    return parameter;
  }

  /** By logical name, so that all that belongs to a function stands together. */
  Map<String, Object> resources() {
    Map<String, Object> resources = new TreeMap<>();
    for (NativeResource resource : all) {
      String name = ids.of(resource.id());
      if (resources.put(name, written(resource)) != null) {
        throw new IllegalStateException("two resources are called " + name);
      }
    }
    return resources;
  }

  private Map<String, Object> written(NativeResource resource) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("Type", resource.id().type().value());
    if (LogicalIds.isVersion(resource.id())) {
      written.put("DeletionPolicy", "Retain");
      written.put("UpdateReplacePolicy", "Retain");
    }
    List<String> before =
        resource.dependsOn().stream().filter(here::contains).map(ids::of).sorted().toList();
    if (!before.isEmpty()) {
      written.put("DependsOn", before);
    }
    written.put("Properties", TemplateValue.of(resource.properties(), references));
    return written;
  }
}
