package dev.wherry.gcp.runtime;

import dev.wherry.function.Handler;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.testkit.runtime.ProbeJar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static Invoker in(Path scratch, String version) throws Exception {
    Path library = Files.createDirectories(scratch.resolve(version).resolve("lib"));
    copy(Handler.class, library.resolve("function-api.jar"));
    copy(FunctionInstance.class, library.resolve("function-runtime.jar"));
    copy(CloudFunction.class, library.resolve("gcp-runtime.jar"));
    ProbeJar.write(library.resolve("probes.jar"));
    Path root = scratch.resolve(version).resolve("function.jar");
    writeNames(
        root, "lib/function-api.jar lib/function-runtime.jar lib/gcp-runtime.jar lib/probes.jar");
    Path invokers = Path.of(System.getProperty("wherry.invokers"));
    return new Invoker(invokers.resolve("java-function-invoker-" + version + ".jar"), root);
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
