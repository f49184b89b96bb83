package dev.wherry.engine.release;

import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A store in memory, as strict as a store must be. */
final class MemoryState implements StateStore {

  private final Map<String, StateEntry> entries = new ConcurrentSkipListMap<>();
  private final AtomicInteger versions = new AtomicInteger();

  @Override
  public Optional<StateEntry> read(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized Optional<String> write(String key, String text, Optional<String> version) {
    if (!read(key).map(StateEntry::version).equals(version)) {
      return Optional.empty();
    }
    StateEntry entry = new StateEntry("v" + versions.incrementAndGet(), text);
    entries.put(key, entry);
    return Optional.of(entry.version());
  }

  @Override
  public synchronized boolean delete(String key, String version) {
    boolean same = read(key).map(StateEntry::version).equals(Optional.of(version));
    if (same) {
      entries.remove(key);
    }
    return same;
  }

  @Override
  public List<String> list(String prefix) {
    return entries.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }
}
