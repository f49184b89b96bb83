package dev.wherry.testkit.reference;

import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts in memory, written conditionally. */
final class ReferenceState implements StateStore {

  private final Map<String, StateEntry> entries = new TreeMap<>();
  private int versions;

  @Override
  public synchronized Optional<StateEntry> read(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized Optional<String> write(String key, String text, Optional<String> version) {
    if (!read(key).map(StateEntry::version).equals(version)) {
      return Optional.empty();
    }
    versions++;
    entries.put(key, new StateEntry("v" + versions, text));
    return Optional.of("v" + versions);
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
  public synchronized List<String> list(String prefix) {
    return entries.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  synchronized Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    entries.forEach((key, entry) -> texts.put(key, entry.text()));
    return texts;
  }
}
