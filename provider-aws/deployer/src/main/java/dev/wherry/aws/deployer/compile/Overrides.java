package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.ResourceType;
import dev.wherry.aws.deployer.data.ResourceTypes;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the manifest says in CloudFormation's own words, merged last. */
final class Overrides {

  private final ResourceTypes types;
  private final Problems problems;

  Overrides(ResourceTypes types, Problems problems) {
    this.types = types;
    this.problems = problems;
  }

  /**
   * The same resources with what the manifest overrides.
   *
   * @param owner whose they are, in the manifest's words
   * @param overrides by type
   */
  List<NativeResource> apply(
      String owner, Map<String, Document.Fields> overrides, List<NativeResource> resources) {
    Set<String> present = new TreeSet<>();
    resources.forEach(resource -> present.add(resource.id().type().value()));
    overrides.forEach((type, given) -> check(owner, present, type, given));
    List<NativeResource> merged = new ArrayList<>();
    for (NativeResource resource : resources) {
      Document.Fields given = overrides.get(resource.id().type().value());
      merged.add(
          given == null ? resource : resource.withProperties(merge(resource.properties(), given)));
    }
    return merged;
  }

  private void check(String owner, Set<String> present, String type, Document.Fields given) {
    ResourceType known = types.types().get(type);
    if (known == null || !present.contains(type)) {
      problems.error(
          Code.OVERRIDE,
          given.location(),
          owner + " has no resource of type `" + type + "` on AWS",
          "it has `" + String.join("`, `", present) + "`");
      return;
    }
    Set<String> owned = OwnedProperties.of(type, known);
    given.values().entrySet().stream()
        .filter(entry -> owned.contains(entry.getKey()))
        .forEach(entry -> owned(type, entry.getKey(), entry.getValue().location()));
    new OverrideCheck(problems, type).check(known, given);
  }

  private void owned(String type, String name, SourceLocation place) {
    problems.error(
        Code.OVERRIDE,
        place,
        "`" + name + "` of `" + type + "` is not to be overridden",
        name.equals("Tags") ? "write `tags:`" : "Wherry finds its resources by it");
  }

  private static Value.Fields merge(Value.Fields base, Document.Fields over) {
    Map<String, Value> merged = new LinkedHashMap<>(base.values());
    over.values()
        .forEach(
            (key, value) -> {
              if (value instanceof Document.Nothing) {
                merged.remove(key);
              } else if (value instanceof Document.Fields fields
                  && merged.get(key) instanceof Value.Fields before) {
                merged.put(key, merge(before, fields));
              } else {
                merged.put(key, Native.of(value));
              }
            });
    return new Value.Fields(merged);
  }
}
