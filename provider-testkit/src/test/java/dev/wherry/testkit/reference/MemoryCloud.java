package dev.wherry.testkit.reference;

import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.provider.ContractCloud;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cloud in memory as the contract sees it. */
public record MemoryCloud(String name, ReferenceCloud cloud, ReferenceStyle style)
    implements ContractCloud {

  /** An empty one. */
  public MemoryCloud(String name, ReferenceStyle style) {
    this(name, new ReferenceCloud(), style);
  }

  @Override
  public CloudProvider provider() {
    return new ReferenceProvider(cloud, style);
  }

  @Override
  public Target target() {
    return new Target(
        new TargetName(name),
        new ProviderName("reference"),
        Optional.empty(),
        Map.of(),
        TestFunction.origin());
  }

  @Override
  public Set<ResourceId> live() {
    return cloud.live();
  }

  @Override
  public Map<String, String> stored() {
    return cloud.stored();
  }

  @Override
  public void refuse(String subject) {
    cloud.refuse(subject);
  }

  @Override
  public void accept() {
    cloud.accept();
  }
}
