package dev.wherry.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document value by value.
 *
 * <p>The caller asks for what it wants next, and gets it or a {@link JsonException} with the place:
 *
 * <pre>{@code
 * in.beginObject();
 * for (String name = in.nextName(); name != null; name = in.nextName()) {
 *   values.put(name, in.string());
 * }
 * in.end();
 * }</pre>
 *
 * <p>Containers nest at most {@value #MAX_DEPTH} deep, and a number has at most 1,000 characters. A
 * byte order mark at the start is skipped; malformed UTF-8 and lone surrogates are errors.
 */
public final class JsonReader {

  /** How deep containers may nest. */
  public static final int MAX_DEPTH = 256;

  /** A place in the document that {@link #returnTo} goes back to. */
  public record Mark(int position, int depth) {}

  private final JsonScanner scanner;
  private final JsonPath path = new JsonPath();

  /**
   * A reader at the start of a document.
   *
   * @param utf8 the document; not copied
   */
  public JsonReader(byte[] utf8) {
    scanner = new JsonScanner(utf8);
  }

  /** The kind of the next value, which stays. */
  public JsonType peek() throws JsonException {
    return switch (scanner.peek()) {
      case '{' -> JsonType.OBJECT;
      case '[' -> JsonType.ARRAY;
      case '"' -> JsonType.STRING;
      case 't', 'f' -> JsonType.BOOLEAN;
      case 'n' -> JsonType.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> JsonType.NUMBER;
      default -> throw malformed(scanner.unexpected("a value"));
    };
  }

  /** Enters an object. */
  public void beginObject() throws JsonException {
    begin(JsonType.OBJECT);
  }

  /**
   * Steps to the next member and answers its name; null after the last, when the object is left.
   */
  public @Nullable String nextName() throws JsonException {
    if (!hasName()) {
      return null;
    }
    try {
      String name = scanner.string();
      path.step(name);
      colon();
      return name;
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  private boolean hasName() throws JsonException {
    if (!hasNext('}')) {
      return false;
    }
    if (scanner.peek() != '"') {
      throw malformed(scanner.unexpected("a name"));
    }
    return true;
  }

  private void colon() {
    if (scanner.peek() != ':') {
      throw scanner.unexpected("`:`");
    }
    scanner.advance();
  }

  /** Enters an array. */
  public void beginArray() throws JsonException {
    begin(JsonType.ARRAY);
  }

  /** Steps to the next element; false after the last, when the array is left. */
  public boolean nextElement() throws JsonException {
    if (!hasNext(']')) {
      return false;
    }
    path.step(null);
    return true;
  }

  /** Reads a string. */
  public String string() throws JsonException {
    requireString();
    try {
      return scanner.string();
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** Reads a string as its UTF-8. */
  public byte[] utf8() throws JsonException {
    requireString();
    try {
      return scanner.utf8();
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** Reads a number and answers its text, so that nothing is rounded. */
  public String number() throws JsonException {
    require(JsonType.NUMBER);
    try {
      return scanner.number();
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** Reads a boolean. */
  public boolean bool() throws JsonException {
    require(JsonType.BOOLEAN);
    boolean value = scanner.peek() == 't';
    literal(value ? "true" : "false");
    return value;
  }

  /** Reads null when that is next; false leaves the value where it is. */
  public boolean skipNull() throws JsonException {
    if (peek() != JsonType.NULL) {
      return false;
    }
    literal("null");
    return true;
  }

  /** Reads the next value whole and drops it; what is no JSON is still an error. */
  public void skip() throws JsonException {
    int position = scanner.position();
    int depth = path.depth();
    try {
      skip(false);
    } catch (JsonException e) {
      scanner.moveTo(position);
      path.truncate(depth);
      skip(true);
      throw e;
    }
  }

  /** Names are made only where an error has to tell them. */
  private void skip(boolean named) throws JsonException {
    JsonType type = peek();
    if (type == JsonType.OBJECT) {
      beginObject();
      while (named ? nextName() != null : skipName()) {
        skip(named);
      }
    } else if (type == JsonType.ARRAY) {
      beginArray();
      while (nextElement()) {
        skip(named);
      }
    } else if (type == JsonType.STRING || type == JsonType.NUMBER) {
      skipToken(type);
    } else if (type == JsonType.BOOLEAN) {
      bool();
    } else {
      literal("null");
    }
  }

  private boolean skipName() throws JsonException {
    if (!hasName()) {
      return false;
    }
    path.step(null);
    try {
      scanner.skipString();
      colon();
      return true;
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  private void skipToken(JsonType type) throws JsonException {
    try {
      if (type == JsonType.STRING) {
        scanner.skipString();
      } else {
        scanner.skipNumber();
      }
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** Demands that nothing but white space follows. */
  public void end() throws JsonException {
    if (scanner.peek() >= 0) {
      throw malformed(scanner.unexpected("the end"));
    }
  }

  /** The place before the next value. */
  public Mark mark() {
    return new Mark(scanner.position(), path.depth());
  }

  /** Goes back to a place before a value of the same container. */
  public void returnTo(Mark mark) {
    scanner.moveTo(mark.position());
    path.truncate(mark.depth());
  }

  /** A problem with the value that was read last, or is next. */
  public JsonException error(String problem, @Nullable Throwable cause) {
    return new JsonException(path.text(null), problem, cause);
  }

  /** A problem with a member of the object that was read last, such as its absence. */
  public JsonException memberError(String member, String problem) {
    return new JsonException(path.text(member), problem, null);
  }

  private void begin(JsonType type) throws JsonException {
    require(type);
    if (path.depth() == MAX_DEPTH) {
      throw error("nests more than " + MAX_DEPTH + " levels deep", null);
    }
    scanner.advance();
    path.push();
  }

  private boolean hasNext(char close) throws JsonException {
    int next = scanner.peek();
    if (next == close) {
      scanner.advance();
      path.pop();
      return false;
    }
    if (!path.atStart()) {
      if (next != ',') {
        throw malformed(scanner.unexpected("`,` or `" + close + "`"));
      }
      scanner.advance();
    }
    return true;
  }

  private void requireString() throws JsonException {
    if (scanner.peek() != '"') {
      require(JsonType.STRING);
    }
  }

  private void require(JsonType wanted) throws JsonException {
    JsonType found = peek();
    if (found != wanted) {
      throw error("must be " + wanted.label() + " but is " + found.label(), null);
    }
  }

  private void literal(String word) throws JsonException {
    try {
      scanner.literal(word);
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  private JsonException malformed(IllegalArgumentException e) {
    return error("not JSON: " + e.getMessage(), null);
  }
}
