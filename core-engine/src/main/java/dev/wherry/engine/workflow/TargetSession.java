package dev.wherry.engine.workflow;

import dev.wherry.engine.pace.Retry;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.release.DeploymentLock;
import dev.wherry.engine.release.DeploymentStore;
import dev.wherry.engine.release.Intent;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockLease;
import dev.wherry.engine.release.LockedException;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open connection, what the target keeps behind it, and the lock while it is held. */
final class TargetSession implements AutoCloseable {

  private static final int ATTEMPTS = 8;

  private final Connection connection;
  private final DeploymentStore store;
  private final Surroundings surroundings;
  private final Retry retry;
  private @Nullable LockLease lease;
  private @Nullable Heartbeat heartbeat;
  private boolean nothingLeft;

  TargetSession(CloudProvider provider, Destination destination, Surroundings surroundings) {
    this.connection = provider.connect(destination);
    this.store = new DeploymentStore(connection.storage());
    this.surroundings = surroundings;
    this.retry = new Retry(surroundings.sleeper(), surroundings.chance(), ATTEMPTS);
  }

  Connection connection() {
    return connection;
  }

  DeploymentStore store() {
    return store;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Retry retry() {
    return retry;
  }

  DeploymentLock lock() {
    return new DeploymentLock(
        connection.storage().state(), surroundings.clock(), surroundings.sleeper());
  }

  void hold(String deployment, Duration wait, Consumer<Lock> onWait, Runnable onLost)
      throws LockedException, InterruptedException {
    LockLease held = lock().acquire(deployment, surroundings.actor(), wait, onWait);
    lease = held;
    heartbeat = new Heartbeat(held, onLost);
  }

  /** Whether the lock is still this session's, asked for anew. */
  boolean holds() throws InterruptedException {
    return lease != null && lease.renew();
  }

  /** Whether someone else has the lock, or may have taken it. */
  boolean lost() {
    return lease != null && (lease.isLost() || lease.isExpired());
  }

  /** What is known and what exists. */
  Situation read() throws InterruptedException {
    Revision released = store.last().map(Release::revision).orElse(Revision.EMPTY);
    Map<ResourceId, NativeResource> unfinished =
        store.unfinished().map(Intent::touched).orElse(Map.of());
    Set<ResourceId> known = new TreeSet<>(released.blueprint().resources().keySet());
    known.addAll(unfinished.keySet());
    return new Situation(released, unfinished, observe(known));
  }

  Observed observe(Set<ResourceId> known) throws InterruptedException {
    return retry.call(() -> connection.read(known), failure -> {});
  }

  /** Forgets everything that the target keeps; the place itself goes when the lock is free. */
  void forgetAll() throws InterruptedException {
    store.clear();
    nothingLeft = true;
  }

  /**
   * Frees the lock and closes the connection.
   *
   * @return why the lock stays until it expires
   */
  Optional<ProviderFailure> end() throws InterruptedException {
    try (this) {
      if (heartbeat != null) {
        heartbeat.close();
      }
      return lease == null ? Optional.empty() : free(lease);
    }
  }

  private Optional<ProviderFailure> free(LockLease held) throws InterruptedException {
    try {
      held.release();
      if (nothingLeft && !held.isLost()) {
        connection.storage().discard();
      }
      return Optional.empty();
    } catch (ProviderException e) {
      return Optional.of(e.failure());
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
