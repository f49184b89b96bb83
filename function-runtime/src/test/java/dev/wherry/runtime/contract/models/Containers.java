package dev.wherry.runtime.contract.models;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Everything that holds other values. */
record Containers(
    List<Integer> list,
    ArrayList<String> arrayList,
    Collection<List<Long>> nested,
    Set<String> set,
    SortedSet<Integer> sorted,
    Deque<String> deque,
    Map<String, Integer> map,
    Map<LocalDate, BigDecimal> byDate,
    Map<Colour, List<String>> byColour,
    SortedMap<Integer, String> sortedMap,
    int[] ints,
    String[][] grid,
    Item[] items,
    List<? extends Item> wildcard,
    Optional<Item> maybe,
    OptionalInt maybeInt,
    OptionalLong maybeLong,
    OptionalDouble maybeDouble,
    Object anything,
    Map<String, Object> free) {

  static final class Function extends Echo<Containers> {}

  static final class OfList extends Echo<List<Item>> {}

  static final class OfMap extends Echo<Map<String, Item>> {}

  static final class OfArray extends Echo<Item[]> {}

  static final class OfAnything extends Echo<Object> {}

  static final class OfText extends Echo<String> {}

  static final class OfOptional extends Echo<Optional<Item>> {}
}
