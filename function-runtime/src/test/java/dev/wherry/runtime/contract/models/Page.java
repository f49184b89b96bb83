package dev.wherry.runtime.contract.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A generic record. */
record Page<T>(List<T> items, Optional<T> first, Map<String, T> byName, T[] array) {

  static final class OfItems extends Echo<Page<Item>> {}

  static final class OfPages extends Echo<Page<Page<Integer>>> {}

  /** Finds its types through a generic superclass. */
  abstract static class Paged<E> extends Echo<Page<E>> {}

  static final class Inherited extends Paged<Colour> {}

  /** A type that holds itself with the same argument. */
  record Tree<V>(V value, List<Tree<V>> children) {}

  static final class OfTree extends Echo<Tree<Integer>> {}
}
