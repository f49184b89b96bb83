package dev.wherry.engine.assembly;

import dev.wherry.spi.artifact.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of contents. A jar that several artifacts have is read once, as long as its size and time
 * stay.
 */
final class ContentDigests {

  private final Map<JarState, byte[]> jars = new ConcurrentHashMap<>();

  private record JarState(Path file, long size, FileTime modified) {}

  /** The digest of a whole artifact. */
  ContentDigest of(SortedMap<String, EntrySource> entries) throws IOException {
    Sha256 whole = new Sha256();
    for (var entry : entries.entrySet()) {
      whole.text(entry.getKey()).bytes(digest(entry.getKey(), entry.getValue()));
    }
    return whole.contentDigest();
  }

  private byte[] digest(String name, EntrySource source) throws IOException {
    if (name.endsWith(".jar") && source instanceof EntrySource.OnDisk disk) {
      return jar(disk.file());
    }
    try (InputStream in = source.open()) {
      return new Sha256().stream(in).result();
    }
  }

  private byte[] jar(Path file) throws IOException {
    JarState state = new JarState(file, Files.size(file), Files.getLastModifiedTime(file));
    byte[] known = jars.get(state);
    if (known != null) {
      return known;
    }
    byte[] digest = JarDigest.of(file);
    jars.put(state, digest);
    return digest;
  }
}
