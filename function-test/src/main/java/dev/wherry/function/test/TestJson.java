package dev.wherry.function.test;

import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON for tests: a misfit is a test that is wrong or has found something. */
final class TestJson {

  private final BuiltInMapper mapper;

  /** With the names and the rules of a function. */
  TestJson(FunctionDefinition.Json settings) {
    mapper = new BuiltInMapper(new ReflectiveBinders(settings));
  }

  /** With names as in Java. */
  static TestJson plain() {
    return new TestJson(FunctionDefinition.Json.DEFAULT);
  }

  byte[] write(@Nullable Object value) {
    try {
      return mapper.write(value);
    } catch (JsonException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a document.
   *
   * @throws AssertionError when it does not fit; the message holds the document
   */
  Object read(byte[] json, Type type) {
    String text = new String(json, StandardCharsets.UTF_8);
    Object value;
    try {
      value = mapper.read(json, type);
    } catch (JsonException e) {
      throw new AssertionError(
          "not a " + type.getTypeName() + ": " + e.getMessage() + "\n" + text, e);
    }
    if (value == null) {
      throw new AssertionError("not a " + type.getTypeName() + ": null");
    }
    return value;
  }
}
