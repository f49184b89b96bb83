package dev.wherry.runtime.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method and a pattern of paths, such as {@code PUT /orders/{id}}.
 *
 * @param method upper-case, or {@code ANY}
 * @param segments what the path is made of
 */
public record Route(String method, List<Segment> segments) {

  /** The method that stands for all. */
  public static final String ANY = "ANY";

  /**
   * One part of a path between slashes.
   *
   * @param kind what it matches
   * @param text the literal, decoded, or the parameter's name
   */
  public record Segment(Kind kind, String text) {}

  /** What a segment matches; the more exact come first. */
  public enum Kind {
    /** Its own text. */
    LITERAL,
    /** One segment that is not empty. */
    PARAMETER,
    /** All that remains, which is not empty; encoded slashes in it come out decoded. */
    REST
  }

  /** Copies the segments in. */
  public Route {
    segments = List.copyOf(segments);
  }

  /**
   * Reads {@code METHOD /path/{parameter}/{rest+}}.
   *
   * @throws IllegalArgumentException with one sentence that says what is wrong
   */
  public static Route parse(String text) {
    int space = text.indexOf(' ');
    String method = space < 0 ? "" : text.substring(0, space);
    String path = text.substring(space + 1).trim();
    if (!isMethod(method) || !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "a route is a method and a path, such as `PUT /orders/{id}`, but this is `" + text + "`");
    }
    List<Segment> segments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String[] parts = split(path);
    for (int i = 0; i < parts.length; i++) {
      Segment segment = segment(parts[i], text);
      if (segment.kind() == Kind.REST && i < parts.length - 1) {
        throw new IllegalArgumentException(
            "nothing can follow `" + parts[i] + "` in `" + text + "`");
      }
      if (segment.kind() != Kind.LITERAL && !names.add(segment.text())) {
        throw new IllegalArgumentException(
            "`" + segment.text() + "` stands twice in `" + text + "`");
      }
      segments.add(segment);
    }
    return new Route(method, segments);
  }

  /**
   * Whether a path matches.
   *
   * @param path its decoded segments
   */
  boolean fits(String[] path) {
    int count = segments.size();
    boolean rest = segments.get(count - 1).kind() == Kind.REST;
    if (rest ? path.length < count : path.length != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      Segment segment = segments.get(i);
      boolean fits =
          segment.kind() == Kind.LITERAL
              ? segment.text().equals(path[i])
              : !path[i].isEmpty() || (segment.kind() == Kind.REST && path.length > count);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The parameters by name of a path that fits. */
  Map<String, String> parameters(String[] path) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.kind() != Kind.LITERAL) {
        parameters.put(segment.text(), segment.kind() == Kind.REST ? join(path, i) : path[i]);
      }
    }
    return parameters;
  }

  /** Below zero when this route is the more exact one; zero when both match the same paths. */
  int compareExactness(Route other) {
    int common = Math.min(segments.size(), other.segments.size());
    for (int i = 0; i < common; i++) {
      Segment mine = segments.get(i);
      Segment theirs = other.segments.get(i);
      int byKind = mine.kind().compareTo(theirs.kind());
      if (byKind != 0) {
        return byKind;
      }
      if (mine.kind() == Kind.LITERAL && !mine.text().equals(theirs.text())) {
        return mine.text().compareTo(theirs.text());
      }
    }
    return other.segments.size() - segments.size();
  }

  /** The parts between the slashes of a path; at least one. */
  static String[] split(String path) {
    return path.substring(1).split("/", -1);
  }

  private static Segment segment(String part, String route) {
    if (!part.startsWith("{") && part.indexOf('{') < 0 && part.indexOf('}') < 0) {
      return new Segment(Kind.LITERAL, PercentCoding.decode(part));
    }
    boolean rest = part.endsWith("+}");
    int end = part.length() - (rest ? 2 : 1);
    if (!part.startsWith("{") || !part.endsWith("}") || !isName(part, 1, end)) {
      throw new IllegalArgumentException(
          "a parameter is a whole segment, such as `{id}` or `{rest+}`, but `"
              + route
              + "` has `"
              + part
              + "`");
    }
    return new Segment(rest ? Kind.REST : Kind.PARAMETER, part.substring(1, end));
  }

  private static boolean isMethod(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isName(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && "_-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > start;
  }

  private static String join(String[] path, int from) {
    StringBuilder joined = new StringBuilder(path[from]);
    for (int i = from + 1; i < path.length; i++) {
      joined.append('/').append(path[i]);
    }
    return joined.toString();
  }
}
