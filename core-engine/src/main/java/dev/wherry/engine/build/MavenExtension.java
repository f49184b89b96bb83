package dev.wherry.engine.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Packs the classes that run inside the user's Maven into a jar. */
final class MavenExtension {

  /** By name: their superclasses exist inside Maven only. */
  static final List<String> CLASSES =
      List.of(
          "FactsSpy", "FactsWriter", "CompilerOptions", "DependencyPaths", "ProcessorCoordinates");

  private static final String ROOM = MavenExtension.class.getPackageName().replace('.', '/');

  private MavenExtension() {}

  static Path writeTo(Path folder) throws IOException {
    Path jar = folder.resolve("maven-extension.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      // Not Maven's newer index: scanning for that fails in silence on class files newer than it
      // knows.
      add(out, "META-INF/plexus/components.xml", ROOM + "/components.xml");
      for (String name : CLASSES) {
        String entry = ROOM + "/maven/" + name + ".class";
        add(out, entry, entry);
      }
    }
    return jar;
  }

  private static void add(JarOutputStream out, String entry, String source) throws IOException {
    try (InputStream in = MavenExtension.class.getResourceAsStream("/" + source)) {
      if (in == null) {
        throw new IllegalStateException(source + " is not on the class path");
      }
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
  }
}
