package dev.wherry.engine.assembly;

import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.ContentDigest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assembles artifacts, one zip for each distinct content. One assembler serves many targets: it
 * reads a library once.
 */
public final class Assembler {

  private final ContentDigests digests = new ContentDigests();
  private final Leftovers leftovers;

  /** An assembler that deletes what earlier calls left. */
  public Assembler() {
    this(Leftovers.DELETE);
  }

  /** An assembler. */
  public Assembler(Leftovers leftovers) {
    this.leftovers = leftovers;
  }

  /**
   * The artifacts of these layouts.
   *
   * @param folder belongs to assemblers: zips that are not needed any more may be deleted
   */
  public Map<ArtifactId, Artifact> assemble(
      List<ArtifactLayout> layouts, AssemblySource source, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path scratch = Files.createTempDirectory(folder, ".assembly");
    try {
      Map<ArtifactId, Artifact> artifacts = new TreeMap<>();
      FolderJars jars = new FolderJars(scratch);
      for (ArtifactLayout layout : layouts) {
        var entries = LayoutEntries.of(layout, source, jars);
        artifacts.put(layout.id(), artifact(layout.id(), entries, folder, scratch));
      }
      if (leftovers == Leftovers.DELETE) {
        forgetOthers(folder, artifacts.values());
      }
      return artifacts;
    } finally {
      delete(scratch);
    }
  }

  private Artifact artifact(
      ArtifactId id, SortedMap<String, EntrySource> entries, Path folder, Path scratch)
      throws IOException {
    ContentDigest digest = digests.of(entries);
    Path zip = folder.resolve(digest.value() + ".zip");
    if (!Files.exists(zip)) {
      Path unfinished = scratch.resolve(digest.value());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        DeterministicZip.write(entries, out);
      }
      Files.move(unfinished, zip, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Artifact(id, digest, zip, Files.size(zip));
  }

  private static void forgetOthers(Path folder, Collection<Artifact> needed) throws IOException {
    Set<Path> files = needed.stream().map(Artifact::file).collect(Collectors.toSet());
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".zip") && !files.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void delete(Path scratch) throws IOException {
    try (Stream<Path> all = Files.list(scratch)) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(scratch);
  }
}
