package dev.wherry.local.log;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** One object on one line, with the version of the log's form in front. */
final class JsonLine {

  private final JsonWriter json = new JsonWriter();

  JsonLine() throws JsonException {
    json.beginObject();
    json.name("version");
    json.number(1);
  }

  void text(String name, String value) {
    json.name(name);
    json.string(value);
  }

  void number(String name, double value) throws JsonException {
    json.name(name);
    if (value == Math.rint(value)) {
      json.number((long) value);
    } else {
      json.number(value);
    }
  }

  void bool(String name, boolean value) {
    json.name(name);
    json.bool(value);
  }

  /** A boolean or a number as such, anything else as text. */
  void value(String name, Object value) {
    json.name(name);
    if (value instanceof Boolean bool) {
      json.bool(bool);
    } else if (value instanceof Number number && isJson(number.toString())) {
      json.numberText(number.toString());
    } else {
      json.string(value.toString());
    }
  }

  /** Infinity and what is not a number have no form in JSON; a subclass may print anything. */
  private static boolean isJson(String number) {
    return !number.isEmpty()
        && number.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }

  void begin(String name) throws JsonException {
    json.name(name);
    json.beginObject();
  }

  void endObject() {
    json.endObject();
  }

  String end() {
    json.endObject();
    return new String(json.toByteArray(), StandardCharsets.UTF_8) + "\n";
  }
}
