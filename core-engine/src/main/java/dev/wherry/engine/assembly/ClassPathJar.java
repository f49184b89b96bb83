package dev.wherry.engine.assembly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A jar that holds nothing but the names of others. */
final class ClassPathJar {

  private ClassPathJar() {}

  /**
   * Names the jars among these that are in its own folder or below it, by their paths from there.
   *
   * @param paths of the artifact, in the order of the class path
   * @param own where the jar itself will stand
   */
  static EntrySource naming(Set<String> paths, String own) throws IOException {
    String folder = own.substring(0, own.lastIndexOf('/') + 1);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            paths.stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".jar"))
                .map(path -> encoded(path.substring(folder.length())))
                .collect(Collectors.joining(" ")));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    manifest.write(text);
    SortedMap<String, EntrySource> only = new TreeMap<>();
    only.put(JarFile.MANIFEST_NAME, new EntrySource.InMemory(text.toByteArray()));
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    DeterministicZip.write(only, jar);
    return new EntrySource.InMemory(jar.toByteArray());
  }

  /** The manifest holds URLs with blanks between them. */
  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path for a class path: " + path, e);
    }
  }
}
