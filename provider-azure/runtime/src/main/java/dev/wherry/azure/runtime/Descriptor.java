package dev.wherry.azure.runtime;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the compiler wrote down about an app, since functions of one process share their environment
 * variables.
 *
 * @param app settings of the app
 * @param functions the settings of each function, by its name: those that are environment variables
 *     on other platforms, and the user's own
 * @param timers by the name of the Azure function
 */
record Descriptor(
    Map<String, String> app,
    Map<String, Map<String, String>> functions,
    Map<String, TimerSpec> timers) {

  /** Its name in the folder of the app. */
  static final String FILE = "wherry.json";

  static Descriptor read(File folder) throws IOException {
    try (InputStream in = new FileInputStream(new File(folder, FILE))) {
      return parse(in.readAllBytes());
    } catch (JsonException e) {
      throw new IOException(FILE + " of the app cannot be read: " + e.getMessage(), e);
    }
  }

  static Descriptor parse(byte[] json) throws JsonException {
    Map<String, String> app = Map.of();
    Map<String, Map<String, String>> functions = new LinkedHashMap<>();
    Map<String, TimerSpec> timers = new HashMap<>();
    JsonReader in = new JsonReader(json);
    in.beginObject();
    for (String part = in.nextName(); part != null; part = in.nextName()) {
      switch (part) {
        case "app" -> app = texts(in);
        case "functions" -> {
          in.beginObject();
          for (String name = in.nextName(); name != null; name = in.nextName()) {
            functions.put(name, texts(in));
          }
        }
        case "timers" -> {
          in.beginObject();
          for (String name = in.nextName(); name != null; name = in.nextName()) {
            timers.put(name, TimerSpec.of(texts(in)));
          }
        }
        default -> in.skip();
      }
    }
    in.end();
    return new Descriptor(app, functions, timers);
  }

  private static Map<String, String> texts(JsonReader in) throws JsonException {
    Map<String, String> texts = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      texts.put(name, in.string());
    }
    return texts;
  }
}
