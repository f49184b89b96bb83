package dev.wherry.spi.blueprint;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable copies in natural order, so that two compilations give identical bytes. */
final class Sorted {

  private Sorted() {}

  static <T extends Comparable<T>> Set<T> copyOf(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
