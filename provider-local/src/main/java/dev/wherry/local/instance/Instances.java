package dev.wherry.local.instance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a pool, the oldest first: those that live, and those that were abandoned with a
 * call that does not end. Guarded by the pool.
 */
final class Instances {

  private final Set<Instance> live = new LinkedHashSet<>();
  private final Set<Instance> abandoned = new HashSet<>();
  private final int limit;
  private final AtomicInteger abandonedCount;

  /**
   * No instances.
   *
   * @param abandonedCount the function's abandoned instances over all versions of its code
   */
  Instances(int limit, AtomicInteger abandonedCount) {
    this.limit = limit;
    this.abandonedCount = abandonedCount;
  }

  @Nullable Instance withRoom() {
    for (Instance instance : live) {
      if (instance.hasRoom()) {
        return instance;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return live.isEmpty();
  }

  boolean hasCapacity() {
    return live.size() + abandonedCount.get() < limit;
  }

  boolean isAnyStarting() {
    return live.stream().anyMatch(Instance::isStarting);
  }

  boolean contains(Instance instance) {
    return live.contains(instance);
  }

  List<Instance> idle() {
    return live.stream().filter(Instance::isIdle).toList();
  }

  List<Instance> idleSince(Instant moment) {
    return live.stream().filter(instance -> instance.isIdleSince(moment)).toList();
  }

  List<RunningCall> calls() {
    List<RunningCall> calls = new ArrayList<>();
    live.forEach(instance -> calls.addAll(instance.calls()));
    return calls;
  }

  int abandonedCount() {
    return abandonedCount.get();
  }

  void add(Instance instance) {
    live.add(instance);
  }

  /** Counts a live instance as abandoned; false when it is none. */
  boolean abandon(Instance instance) {
    boolean lives = live.remove(instance);
    if (lives) {
      abandoned.add(instance);
      abandonedCount.incrementAndGet();
    }
    return lives;
  }

  void remove(Instance instance) {
    live.remove(instance);
    if (abandoned.remove(instance)) {
      abandonedCount.decrementAndGet();
    }
  }
}
