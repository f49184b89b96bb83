package dev.wherry.gcp.runtime;

import dev.wherry.function.Handler;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.testkit.runtime.ProbeJar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One version of Google's invoker, and an artifact with the probes: a jar at the root that holds
 * the names of those in {@code lib/}.
 */
record Invoker(Path jar, Path artifact) {

  /** Version 1 starts jar-only deployments unless they ask for the newer one. */
  static final String FIRST = "1.4.1";

  static final String NEWEST = "2.0.0";

  /** With the libraries that hold these classes, as a user would have them. */
  static Invoker in(Path scratch, String version, Class<?>... ofLibraries) throws Exception {
    Path library = Files.createDirectories(scratch.resolve(version).resolve("lib"));
    List<String> names = new ArrayList<>();
    for (Class<?> type : List.of(Handler.class, FunctionInstance.class, CloudFunction.class)) {
      names.add(add(library, type, "wherry-" + names.size()));
    }
    ProbeJar.write(library.resolve("probes.jar"));
    names.add("lib/probes.jar");
    for (Class<?> type : ofLibraries) {
      names.add(add(library, type, "library-" + names.size()));
    }
    Path root = scratch.resolve(version).resolve("function.jar");
    writeNames(root, String.join(" ", names));
    Path invokers = Path.of(System.getProperty("wherry.invokers"));
    return new Invoker(invokers.resolve("java-function-invoker-" + version + ".jar"), root);
  }

  private static String add(Path library, Class<?> type, String name) throws Exception {
    copy(type, library.resolve(name + ".jar"));
    return "lib/" + name + ".jar";
  }

  private static void writeNames(Path root, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    new JarOutputStream(Files.newOutputStream(root), manifest).close();
  }

  /** The jar, or the folder as one, that a class comes from. */
  private static void copy(Class<?> type, Path jar) throws Exception {
    Path source = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(source)) {
      Files.copy(source, jar);
      return;
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(source)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : classes) {
        zip.putNextEntry(new ZipEntry(source.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }
}
