package dev.wherry.testkit.runtime;

import dev.wherry.testkit.runtime.probe.HttpProbe;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The probes as a user's jar, for an artifact. */
public final class ProbeJar {

  private ProbeJar() {}

  /** Writes the jar. */
  public static void write(Path file) throws IOException {
    URI probe = uri();
    if (!probe.getScheme().equals("jar")) {
      write(file, Objects.requireNonNull(Path.of(probe).getParent()));
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(probe, Map.of())) {
      write(file, jar.getPath(folder()));
    }
  }

  private static void write(Path file, Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> classes = Files.list(folder)) {
      List<Path> sorted = classes.sorted().toList();
      for (Path each : sorted) {
        jar.putNextEntry(new ZipEntry(folder() + "/" + each.getFileName()));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
  }

  private static String folder() {
    return HttpProbe.class.getPackageName().replace('.', '/');
  }

  private static URI uri() {
    String name = HttpProbe.class.getSimpleName() + ".class";
    return URI.create(Objects.requireNonNull(HttpProbe.class.getResource(name)).toString());
  }
}
