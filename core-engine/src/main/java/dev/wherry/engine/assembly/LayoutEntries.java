package dev.wherry.engine.assembly;

import dev.wherry.runtime.adapter.StartupClasses;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills a layout with the user's code. */
final class LayoutEntries {

  private final AssemblySource source;
  private final FolderJars jars;
  private final Map<String, EntrySource> entries = new LinkedHashMap<>();

  private LayoutEntries(AssemblySource source, FolderJars jars) {
    this.source = source;
    this.jars = jars;
  }

  static SortedMap<String, EntrySource> of(
      ArtifactLayout layout, AssemblySource source, FolderJars jars) throws IOException {
    LayoutEntries filled = new LayoutEntries(source, jars);
    for (var entry : layout.entries().entrySet()) {
      filled.fill(entry.getKey(), entry.getValue());
    }
    for (var entry : layout.entries().entrySet()) {
      filled.complete(entry.getKey(), entry.getValue());
    }
    return new TreeMap<>(filled.entries);
  }

  private void fill(String path, Content content) throws IOException {
    if (content instanceof Content.ProjectClasses) {
      add(path, new EntrySource.OnDisk(jars.jar(source.code().classes()), true));
    } else if (content instanceof Content.ProjectLibraries) {
      libraries(path);
    } else if (content instanceof Content.EntryPoints generated) {
      reserve(path, generated);
    } else if (content instanceof Content.Copy copy) {
      add(path, copy(copy.location()));
    } else if (content instanceof Content.Text text) {
      add(path, new EntrySource.InMemory(text.value().getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Makes what other entries are needed for. */
  private void complete(String path, Content content) throws IOException {
    if (content instanceof Content.ClassPathJar) {
      add(path, ClassPathJar.naming(entries.keySet(), path));
    } else if (content instanceof Content.EntryPoints generated && entries.containsKey(path)) {
      entries.put(path, entryPoints(generated.startup()));
    }
  }

  private void libraries(String folder) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<Path> libraries = source.code().libraries();
    for (int i = 0; i < libraries.size(); i++) {
      Path library = libraries.get(i);
      String name =
          Files.isDirectory(library) ? "module-" + (i + 1) + ".jar" : library.getFileName() + "";
      add(free(prefix + name), new EntrySource.OnDisk(jars.jar(library), true));
    }
  }

  /** Libraries of different owners may have files of the same name. */
  private String free(String path) {
    String stem = path.endsWith(".jar") ? path.substring(0, path.length() - 4) : path;
    String free = path;
    for (int i = 2; entries.containsKey(free); i++) {
      free = stem + "-" + i + path.substring(stem.length());
    }
    return free;
  }

  /** An archive without an entry is left out: there is nothing that could be found in it. */
  private void reserve(String path, Content.EntryPoints generated) {
    if (!source.entryPoints().isEmpty() || !generated.startup().isEmpty()) {
      add(path, new EntrySource.InMemory(new byte[0]));
    }
  }

  private EntrySource entryPoints(List<String> startup) throws IOException {
    SortedMap<String, EntrySource> files = new TreeMap<>();
    source.entryPoints().forEach((name, code) -> files.put(name, new EntrySource.InMemory(code)));
    if (!startup.isEmpty()) {
      byte[] classes = StartupFile.of(startup, entries.values());
      files.put(StartupClasses.ENTRY, new EntrySource.InMemory(classes));
    }
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    DeterministicZip.store(files, jar);
    return new EntrySource.InMemory(jar.toByteArray());
  }

  /** A file as it is, and a folder of classes as a jar. Adapters' jars are not compressed. */
  private EntrySource copy(URI location) throws IOException {
    if (location.getScheme().equals("file")) {
      return new EntrySource.OnDisk(jars.jar(Path.of(location)), false);
    }
    try (InputStream in = location.toURL().openStream()) {
      return new EntrySource.InMemory(in.readAllBytes());
    }
  }

  private void add(String path, EntrySource entry) {
    if (entries.put(path, entry) != null) {
      throw new IllegalArgumentException("two contents at " + path + " of one artifact");
    }
  }
}
