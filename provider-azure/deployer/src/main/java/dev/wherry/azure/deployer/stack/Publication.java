package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.ProviderException;
import java.util.List;
import java.util.Objects;

/** The last part of a deployment: each function app gets the package that its tag names. */
final class Publication {

  private final Packages packages;
  private final FreshReaders readers;
  private final StackUpdate update;
  private final ApplyListener listener;

  Publication(Packages packages, FreshReaders readers, StackUpdate update, ApplyListener listener) {
    this.packages = packages;
    this.readers = readers;
    this.update = update;
    this.listener = listener;
  }

  /** Publishes what is not there yet. */
  void publish() throws InterruptedException {
    for (NativeResource site : sites()) {
      ResourceId id = site.id();
      Action action = Objects.requireNonNullElse(update.changes().get(id), Action.UPDATE);
      PhaseListener phases = phase -> listener.on(new ApplyEvent.Phase(id, action, phase));
      try {
        packages.publish(id, digest(site), phases);
        readers.read(id, phases);
      } catch (ProviderException e) {
        listener.on(new ApplyEvent.Failed(id, action, e.failure().about(id)));
        throw new ProviderException(e.failure().about(id), e);
      }
      if (update.changes().containsKey(id)) {
        listener.on(new ApplyEvent.Done(id, action));
      }
    }
  }

  private List<NativeResource> sites() {
    return update.desired().resources().values().stream()
        .filter(resource -> resource.id().type().value().equals(NativeTypes.SITE))
        .toList();
  }

  private static ContentDigest digest(NativeResource site) {
    if (site.properties().values().get("tags") instanceof Value.Fields tags
        && tags.values().get(Ownership.CODE) instanceof Value.Literal digest) {
      return new ContentDigest(digest.value().toString());
    }
    throw new IllegalArgumentException(site.id() + " names no package");
  }
}
