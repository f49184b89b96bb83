package dev.wherry.spi.compile;

import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the manifest says in the provider's own words, merged last. */
public final class Overrides {

  private final OverrideRules rules;
  private final Problems problems;

  /** Overrides that are held to these rules. */
  public Overrides(OverrideRules rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * The same resources with what the manifest overrides.
   *
   * @param owner whose they are, in the manifest's words
   * @param overrides by type
   */
  public List<NativeResource> apply(
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
    ResourceType known = rules.types().types().get(type);
    if (known == null || !present.contains(type)) {
      problems.error(
          rules.code(),
          given.location(),
          owner + " has no resource of type `" + type + "` on " + rules.platform(),
          "it has `" + String.join("`, `", present) + "`");
      return;
    }
    owned(type, rules.owned(type, known), "", given);
    new OverrideCheck(rules, problems, type).check(known, given);
  }

  private void owned(String type, Map<String, String> owned, String parent, Document.Fields given) {
    given
        .values()
        .forEach(
            (name, value) -> {
              String path = parent + name;
              String instead = owned.get(path);
              if (instead != null) {
                owned(type, path, value, instead);
              } else if (value instanceof Document.Fields fields) {
                owned(type, owned, path + ".", fields);
              } else {
                boolean holds = owned.keySet().stream().anyMatch(one -> one.startsWith(path + "."));
                if (holds) {
                  owned(type, path, value, "override what is in it, one by one");
                }
              }
            });
  }

  private void owned(String type, String path, Document value, String instead) {
    problems.error(
        rules.code(),
        value.location(),
        "`" + path + "` of `" + type + "` is not to be overridden",
        instead);
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
                merged.put(key, Documents.value(value));
              }
            });
    return new Value.Fields(merged);
  }
}
