package dev.wherry.engine.binding;

import java.util.List;

/** What makes the binder of one type; numbers are those of other slots. */
sealed interface Slot {

  /** Of {@link Object}. */
  record Any() implements Slot {}

  /** Of a type that the runtime binds whatever it is made of. */
  record Closed(String type) implements Slot {}

  /** Of an {@link java.util.Optional}. */
  record OptionalOf(int value) implements Slot {}

  /** Of a collection. */
  record CollectionOf(String type, int element) implements Slot {}

  /** Of a map. */
  record MapOf(String type, int key, int value) implements Slot {}

  /** Of an array, by its own class name. */
  record ArrayOf(String type, int element) implements Slot {}

  /**
   * Of an enum.
   *
   * @param type its name, with slashes
   * @param names of its constants in JSON
   */
  record EnumOf(String type, List<String> names) implements Slot {}

  /** Of a sealed type. */
  record SealedOf(String property, List<String> kinds, List<Integer> slots) implements Slot {}

  /** Of any other class. */
  record ObjectOf(ObjectModel model, List<Integer> inputs, List<Integer> outputs) implements Slot {}

  /** Of a class that nothing is generated for. */
  record Reflected(String type) implements Slot {}
}
