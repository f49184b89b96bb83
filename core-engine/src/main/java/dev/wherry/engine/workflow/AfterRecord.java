package dev.wherry.engine.workflow;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What is left to do when a release is written down. One refusal keeps nothing else from it. */
final class AfterRecord {

  private final TargetSession session;
  private final ChangeOptions options;
  private final Consumer<ProviderFailure> onRefusal;

  AfterRecord(TargetSession session, ChangeOptions options, Consumer<ProviderFailure> onRefusal) {
    this.session = session;
    this.options = options;
    this.onRefusal = onRefusal;
  }

  /** Clears away what no kept release needs; gives what the app shows, as far as it can be read. */
  Map<String, String> outputs(Revision released) throws InterruptedException {
    Map<String, String> outputs = new TreeMap<>();
    attempt(() -> outputs.putAll(Outputs.of(released, session.observe(ids(released)))));
    attempt(
        () -> session.connection().applier().prune(released.resolved(), options.keptReleases()));
    attempt(() -> session.store().prune(options.keptReleases()));
    return outputs;
  }

  private static Set<ResourceId> ids(Revision released) {
    return released.blueprint().resources().keySet();
  }

  @FunctionalInterface
  private interface Doing {
    void once() throws InterruptedException;
  }

  private void attempt(Doing doing) throws InterruptedException {
    try {
      doing.once();
    } catch (ProviderException e) {
      onRefusal.accept(e.failure());
    }
  }
}
