package dev.wherry.engine.validation;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Origin;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.Trigger;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What rules look at. Parts that were reported already are missing from the application; their
 * names are still known, so that nobody misses them twice.
 *
 * @param application what reads well
 * @param target where it runs
 * @param stage which copy
 * @param declared every name in the manifest, of parts that read well and of others
 * @param broken where values stand that were reported; the model has a default for them
 */
public record Subject(
    Application application,
    Target target,
    StageName stage,
    Declared declared,
    Set<SourceLocation> broken) {

  /** Copies the set in. */
  public Subject {
    broken = Set.copyOf(broken);
  }

  /**
   * Names in the manifest.
   *
   * @param absent the functions that the target does not have
   */
  public record Declared(
      Set<String> functions, Set<String> absent, Set<String> resources, Set<String> authorizers) {

    /** Copies the sets in. */
    public Declared {
      functions = Set.copyOf(functions);
      absent = Set.copyOf(absent);
      resources = Set.copyOf(resources);
      authorizers = Set.copyOf(authorizers);
    }
  }

  /** Whether the value of a key is what the user wrote. */
  boolean isSound(Origin origin, String key) {
    return !broken.contains(origin.at(key));
  }

  Collection<FunctionSpec> functions() {
    return application.functions().values();
  }

  Collection<Resource> resources() {
    return application.resources().values();
  }

  Optional<Resource> resource(ResourceName name) {
    return Optional.ofNullable(application.resources().get(name));
  }

  /** Every trigger of one kind with its function. */
  <T extends Trigger> void triggers(Class<T> kind, BiConsumer<FunctionSpec, T> each) {
    for (FunctionSpec function : functions()) {
      for (Trigger trigger : function.triggers()) {
        if (kind.isInstance(trigger)) {
          each.accept(function, kind.cast(trigger));
        }
      }
    }
  }
}
