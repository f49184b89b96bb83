package dev.wherry.testkit.reference;

import dev.wherry.model.Application;
import dev.wherry.model.ProviderName;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Support;
import dev.wherry.spi.blueprint.Blueprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/** A provider of the cloud in memory. */
public final class ReferenceProvider implements CloudProvider {

  /** The name that no manifest can have. */
  public static final ProviderName NAME = new ProviderName("reference");

  /** A megabyte, so that a test reaches it. */
  private static final long LARGEST_ARTIFACT = 1_000_000;

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Map.of(TriggerKind.HTTP, Support.NATIVE, TriggerKind.SCHEDULE, Support.NATIVE),
          Map.of(ResourceKind.SECRET, Support.NATIVE),
          OptionalLong.of(LARGEST_ARTIFACT));

  private final ProviderName name;
  private final ReferenceCloud cloud;
  private final ReferenceStyle style;

  /** A provider of a cloud. */
  public ReferenceProvider(ReferenceCloud cloud, ReferenceStyle style) {
    this(NAME, cloud, style);
  }

  /** A provider that stands in for another, whose name it takes. */
  public ReferenceProvider(ProviderName name, ReferenceCloud cloud, ReferenceStyle style) {
    this.name = name;
    this.cloud = cloud;
    this.style = style;
  }

  @Override
  public ProviderName name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return new ReferenceCompiler(app, stage, target).compile();
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    StringBuilder text = new StringBuilder();
    resolved
        .resources()
        .forEach((id, resource) -> text.append(id).append(' ').append(resource.properties()));
    return Map.of(Path.of("blueprint.txt"), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Connection connect(Destination destination) {
    return new ReferenceConnection(cloud, style);
  }
}
