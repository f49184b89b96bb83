package dev.wherry.local.worker;

import dev.wherry.local.worker.AzureFunction.Binding;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code function.json}. */
final class FunctionFile {

  static final String NAME = "function.json";

  private FunctionFile() {}

  static AzureFunction read(Path directory) throws IOException {
    try {
      return read(directory, new JsonReader(Files.readAllBytes(directory.resolve(NAME))));
    } catch (JsonException malformed) {
      throw new IOException(
          directory.getFileName() + "/" + NAME + ": " + malformed.getMessage(), malformed);
    }
  }

  private static AzureFunction read(Path directory, JsonReader in)
      throws IOException, JsonException {
    String script = "";
    String entryPoint = "";
    List<Binding> bindings = new ArrayList<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "scriptFile" -> script = in.string();
        case "entryPoint" -> entryPoint = in.string();
        case "bindings" -> {
          in.beginArray();
          while (in.nextElement()) {
            bindings.add(binding(in));
          }
        }
        default -> in.skip();
      }
    }
    Path jar = directory.resolve(script).normalize();
    if (script.isEmpty() || entryPoint.isEmpty() || !Files.isRegularFile(jar)) {
      throw new IOException(
          "function `" + directory.getFileName() + "` names no entry point in a jar that is there");
    }
    return new AzureFunction(
        directory.getFileName().toString(), directory, jar, entryPoint, bindings);
  }

  private static Binding binding(JsonReader in) throws JsonException {
    String name = "";
    String type = "";
    boolean out = false;
    Optional<String> route = Optional.empty();
    List<String> methods = new ArrayList<>();
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      switch (member) {
        case "name" -> name = in.string();
        case "type" -> type = in.string();
        case "direction" -> out = in.string().equalsIgnoreCase("out");
        case "route" -> route = Optional.of(in.string());
        case "methods" -> {
          in.beginArray();
          while (in.nextElement()) {
            methods.add(in.string());
          }
        }
        default -> in.skip();
      }
    }
    return new Binding(name, type, out, route, methods);
  }
}
