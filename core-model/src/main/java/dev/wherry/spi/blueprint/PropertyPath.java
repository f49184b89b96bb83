package dev.wherry.spi.blueprint;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from a resource's properties to one of them: keys of fields and positions in items.
 *
 * @param segments from the outside in; none means all properties
 */
public record PropertyPath(List<String> segments) implements Comparable<PropertyPath> {

  /** All properties. */
  public static final PropertyPath ROOT = new PropertyPath(List.of());

  /** Copies the list in. */
  public PropertyPath {
    segments = List.copyOf(segments);
  }

  /** The path of these segments. */
  public static PropertyPath of(String... segments) {
    return new PropertyPath(List.of(segments));
  }

  /** One step further in. */
  public PropertyPath then(String segment) {
    List<String> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new PropertyPath(longer);
  }

  /** Whether the other is this path or lies under it. */
  public boolean covers(PropertyPath other) {
    return other.segments.size() >= segments.size()
        && other.segments.subList(0, segments.size()).equals(segments);
  }

  @Override
  public int compareTo(PropertyPath other) {
    return toString().compareTo(other.toString());
  }

  /** Segments with points between them. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
