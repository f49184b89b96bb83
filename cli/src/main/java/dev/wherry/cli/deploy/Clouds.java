package dev.wherry.cli.deploy;

import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where apps can be deployed to. */
public final class Clouds {

  private final List<CloudProvider> providers;
  private final Supplier<Surroundings> surroundings;

  /**
   * Places to deploy to.
   *
   * @param providers all that this program knows
   * @param surroundings what deployments need from outside, asked for when one begins
   */
  public Clouds(List<CloudProvider> providers, Supplier<Surroundings> surroundings) {
    this.providers = List.copyOf(providers);
    this.surroundings = surroundings;
  }

  /** All that there are. */
  List<CloudProvider> providers() {
    return providers;
  }

  /** What a deployment needs from outside. */
  public Surroundings surroundings() {
    return surroundings.get();
  }

  /** A provider by its name. */
  public Optional<CloudProvider> find(ProviderName name) {
    return providers.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
