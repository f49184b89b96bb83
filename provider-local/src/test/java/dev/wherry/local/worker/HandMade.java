package dev.wherry.local.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Function apps and workers' directories that a test makes by hand. */
final class HandMade {

  private static final String HOST =
      """
      {"version": "2.0", "functionTimeout": "00:00:03", "extensions": {"http": {"routePrefix": ""}}}
      """;

  private HandMade() {}

  /** An app with a jar, and no function yet. */
  static Path app(Path folder, Class<?>... classes) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("host.json"), HOST);
    jar(folder.resolve("app.jar"), new Manifest(), classes);
    return folder;
  }

  /** Puts a function into it. */
  static void function(Path app, String name, String entryPoint, String bindings)
      throws IOException {
    String json =
        "{\"scriptFile\":\"../app.jar\",\"entryPoint\":\"%s\",\"bindings\":[%s]}"
            .formatted(entryPoint, bindings);
    Path directory = Files.createDirectories(app.resolve(name));
    Files.writeString(directory.resolve("function.json"), json);
  }

  /** The bindings of a function that requests start. */
  static String http(String route) {
    return """
        {"type":"httpTrigger","direction":"in","name":"request","authLevel":"anonymous","route":"%s"},
        {"type":"http","direction":"out","name":"$return"}
        """
        .formatted(route);
  }

  /** A directory whose worker is a class of the tests, with their class path. */
  static WorkerHome worker(Path directory, Class<?> main) throws Exception {
    Files.createDirectories(directory.resolve("annotationLib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    jar(directory.resolve(WorkerHome.JAR), manifest);
    return new WorkerHome(directory, "scripted");
  }

  private static String classPath() {
    List<String> entries =
        List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
    return String.join(
        " ", entries.stream().map(entry -> Path.of(entry).toUri().toString()).toList());
  }

  private static void jar(Path file, Manifest manifest, Class<?>... classes) throws IOException {
    manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
          code.transferTo(jar);
        }
        jar.closeEntry();
      }
    }
  }
}
