package dev.wherry.cli.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the order written. Immutable: every method answers a new one. */
public final class JsonObject {

  /**
   * A value that is JSON already.
   *
   * @param text one document
   */
  public record Raw(String text) {}

  private static final JsonObject EMPTY = new JsonObject(Map.of());

  private final Map<String, Object> members;

  private JsonObject(Map<String, Object> members) {
    this.members = members;
  }

  /** The outermost object of an output, which names the version of its shape. */
  public static JsonObject versioned() {
    return EMPTY.with("version", 1);
  }

  /** An object without members. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /**
   * Adds a member.
   *
   * @param value a string, number, boolean, list, {@code Raw} or {@code JsonObject}; an {@code
   *     Optional} of those, or null, which both may stand for nothing; anything else as its text
   */
  public JsonObject with(String name, @Nullable Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new JsonObject(Collections.unmodifiableMap(more));
  }

  Map<String, Object> members() {
    return members;
  }
}
