package dev.wherry.engine.code;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Handler;
import dev.wherry.model.ProjectCode;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small sources, compiled in process into a project of their own. */
final class Compiled {

  private final Path folder;
  private final List<Path> libraries = new ArrayList<>(List.of(functionApi()));

  Compiled(Path folder) {
    this.folder = folder;
  }

  static Path functionApi() {
    try {
      return Path.of(Handler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles what the project is run with; its sources are not known to the project. */
  Compiled library(Map<String, String> sources) throws IOException {
    Path classes = folder.resolve("library-classes");
    compile(folder.resolve("library-sources"), classes, sources, List.of());
    libraries.add(classes);
    return this;
  }

  /** Compiles the project's own code. */
  ProjectCode own(Map<String, String> sources, List<String> options) throws IOException {
    Path root = folder.resolve("src");
    Path classes = folder.resolve("classes");
    compile(root, classes, sources, options);
    return code(classes, List.of(root));
  }

  ProjectCode code(Path classes, List<Path> sources) {
    return new ProjectCode(
        folder, classes, libraries, sources, List.of(), libraries, List.of(), List.of());
  }

  private void compile(Path root, Path classes, Map<String, String> sources, List<String> options)
      throws IOException {
    Files.createDirectories(classes);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = root.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    List<String> all =
        new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-d", classes.toString()));
    all.add("-classpath");
    all.add(String.join(File.pathSeparator, libraries.stream().map(Path::toString).toList()));
    all.addAll(options);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          files.isEmpty()
              || compiler
                  .getTask(
                      output, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                  .call();
      assertTrue(compiled, output::toString);
    }
  }
}
