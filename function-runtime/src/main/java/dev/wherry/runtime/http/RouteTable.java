package dev.wherry.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request. The most exact path wins, segment by segment: a literal, then
 * {@code {parameter}}, then {@code {rest+}}; among routes of one path its own method, then {@code
 * GET} for a {@code HEAD}, then {@code ANY}.
 *
 * @param <T> what routes lead to
 */
public final class RouteTable<T> {

  private record Entry<T>(String text, Route route, T target) {}

  private final List<Entry<T>> entries;

  private RouteTable(List<Entry<T>> entries) {
    this.entries = entries;
  }

  /**
   * Collects routes.
   *
   * @param <T> what routes lead to
   */
  public static final class Builder<T> {

    private final List<Entry<T>> entries = new ArrayList<>();

    /** No routes yet. */
    public Builder() {}

    /**
     * Adds a route.
     *
     * @param text such as {@code PUT /orders/{id}}
     * @throws IllegalArgumentException when it is malformed, or matches just what an earlier one
     *     does
     */
    public Builder<T> add(String text, T target) {
      Route route = Route.parse(text);
      int position = 0;
      while (position < entries.size()) {
        Entry<T> entry = entries.get(position);
        int exactness = route.compareExactness(entry.route());
        if (exactness == 0 && route.method().equals(entry.route().method())) {
          throw new IllegalArgumentException(
              "`" + text + "` matches the same requests as `" + entry.text() + "`");
        }
        if (exactness < 0) {
          break;
        }
        position++;
      }
      entries.add(position, new Entry<>(text, route, target));
      return this;
    }

    /** The table. */
    public RouteTable<T> build() {
      return new RouteTable<>(List.copyOf(entries));
    }
  }

  /** The routes as they were added, the most exact first. */
  public List<String> routes() {
    List<String> routes = new ArrayList<>();
    for (Entry<T> entry : entries) {
      routes.add(entry.text());
    }
    return routes;
  }

  /**
   * Finds the route of a request. Each segment is decoded on its own, so an encoded slash never
   * parts two segments; a path that cannot be decoded is not found.
   *
   * @param method upper-case
   * @param path percent-encoded, with the leading slash and without the query
   */
  public RouteMatch<T> match(String method, String path) {
    String[] segments = decoded(path);
    if (segments == null) {
      return new RouteMatch.NotFound<>();
    }
    Entry<T> best = best(method, segments);
    return best == null
        ? without(segments)
        : new RouteMatch.Found<>(best.text(), best.target(), best.route().parameters(segments));
  }

  /** Entries come with the most exact path first, so only one of the same path can be better. */
  private @Nullable Entry<T> best(String method, String[] segments) {
    Entry<T> best = null;
    int rank = 0;
    for (Entry<T> entry : entries) {
      if (best != null && entry.route().compareExactness(best.route()) != 0) {
        return best;
      }
      int other = rank(entry, method);
      if (other > rank && entry.route().fits(segments)) {
        best = entry;
        rank = other;
      }
    }
    return best;
  }

  private int rank(Entry<T> entry, String method) {
    String accepted = entry.route().method();
    if (accepted.equals(method)) {
      return 3;
    }
    if (accepted.equals("GET") && method.equals("HEAD")) {
      return 2;
    }
    return accepted.equals(Route.ANY) ? 1 : 0;
  }

  /** What the path would take, if anything. */
  private RouteMatch<T> without(String[] segments) {
    Set<String> allow = new TreeSet<>();
    for (Entry<T> entry : entries) {
      if (entry.route().fits(segments)) {
        allow.add(entry.route().method());
      }
    }
    if (allow.contains("GET")) {
      allow.add("HEAD");
    }
    return allow.isEmpty()
        ? new RouteMatch.NotFound<>()
        : new RouteMatch.MethodNotAllowed<>(List.copyOf(allow));
  }

  private static String @Nullable [] decoded(String path) {
    if (!path.startsWith("/")) {
      return null;
    }
    String[] segments = Route.split(path);
    try {
      for (int i = 0; i < segments.length; i++) {
        segments[i] = PercentCoding.decode(segments[i]);
      }
      return segments;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
