package dev.wherry.bench.json;

import dev.wherry.engine.binding.BindingGenerator;
import dev.wherry.engine.binding.GeneratedBinding;
import dev.wherry.runtime.host.FunctionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Does for one handler what assembling an artifact does: generates its entry point and binders. */
public final class Assemble {

  private Assemble() {}

  /** Takes the folder for the class files and the handler's class name. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    GeneratedBinding binding =
        new BindingGenerator(Assemble::find, FunctionDefinition.Json.DEFAULT)
            .generate(arguments[1]);
    if (!binding.fallbacks().isEmpty()) {
      throw new IllegalStateException("not generated: " + binding.fallbacks());
    }
    for (Map.Entry<String, byte[]> type : binding.classes().entrySet()) {
      Path file = folder.resolve(type.getKey() + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
  }

  private static Optional<byte[]> find(String name) {
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
