package dev.wherry.engine.validation;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Application;
import dev.wherry.model.Origin;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.util.Set;

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

  /** Names in the manifest. */
  public record Declared(Set<String> functions, Set<String> resources, Set<String> authorizers) {

    /** Copies the sets in. */
    public Declared {
      functions = Set.copyOf(functions);
      resources = Set.copyOf(resources);
      authorizers = Set.copyOf(authorizers);
    }
  }

  /** Whether the value of a key is what the user wrote. */
  public boolean isSound(Origin origin, String key) {
    return !broken.contains(origin.at(key));
  }
}
