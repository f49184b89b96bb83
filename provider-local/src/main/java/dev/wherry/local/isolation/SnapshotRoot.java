package dev.wherry.local.isolation;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user's own classes as they were when the version was opened: a build that overwrites them
 * while calls are running cannot mix two versions. Other files are read where they are.
 */
final class SnapshotRoot implements CodeRoot {

  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> classes;
  private final CodeRoot rest;

  private SnapshotRoot(Map<String, byte[]> classes, CodeRoot rest) {
    this.classes = classes;
    this.rest = rest;
  }

  static SnapshotRoot of(Path jarOrFolder) throws IOException {
    return Files.isDirectory(jarOrFolder)
        ? new SnapshotRoot(folder(jarOrFolder), new FolderRoot(jarOrFolder))
        : new SnapshotRoot(jar(jarOrFolder), new JarRoot(jarOrFolder));
  }

  private static Map<String, byte[]> folder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().endsWith(SUFFIX)).forEach(files::add);
    }
    Map<String, byte[]> classes = new HashMap<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      classes.put(path, Files.readAllBytes(file));
    }
    return classes;
  }

  private static Map<String, byte[]> jar(Path file) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (entry.getName().endsWith(SUFFIX)) {
          classes.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    byte[] known = classes.get(path);
    return known != null || path.endsWith(SUFFIX) ? known : rest.read(path);
  }

  @Override
  public @Nullable URL find(String path) throws IOException {
    return rest.find(path);
  }

  @Override
  public ProtectionDomain origin() {
    return rest.origin();
  }

  @Override
  public @Nullable Manifest manifest() throws IOException {
    return rest.manifest();
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
