package dev.wherry.spi;

import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.DetectedDrift;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.List;
import java.util.Set;

/**
 * The way to one copy of an app. Every call may throw a {@link
 * dev.wherry.spi.failure.ProviderException}; from several threads at once is fine.
 */
public interface Connection extends AutoCloseable {

  /** Whether the credentials are there, fit the target and may do what is needed. */
  Preflight preflight() throws InterruptedException;

  /**
   * The same for a change that makes this: what it does not need is no problem, and what it needs
   * of others has to be there. A provider that asks the same of every app has nothing to tell
   * apart.
   *
   * @param made empty when nothing is made that is not there already
   */
  default Preflight preflight(Blueprint made) throws InterruptedException {
    return preflight();
  }

  /** What exists of these, and all else that carries the app's and the stage's tags. */
  Observed read(Set<ResourceId> known) throws InterruptedException;

  /**
   * What somebody changed of what is deployed, as the provider itself finds out: slower than {@link
   * #read}, and with properties that reading does not compare.
   *
   * @return nothing where reading tells all that a provider knows
   */
  default List<DetectedDrift> detectDrift() throws InterruptedException {
    return List.of();
  }

  /**
   * What the provider itself expects of a change, line by line in its own words. It is shown to who
   * asks for a plan, and decides nothing: the plan is the engine's.
   *
   * @param desired what the app is to become, with digests filled in
   * @return nothing where a provider has no opinion
   */
  default List<String> advice(Blueprint desired) throws InterruptedException {
    return List.of();
  }

  /** What changes it. */
  Applier applier();

  /** What the target keeps for Wherry. */
  Storage storage();

  /** What one does with deployed functions. */
  Operations operations();

  @Override
  void close();
}
