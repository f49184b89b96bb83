package dev.wherry.engine.code.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar, opened when it is first read. */
final class JarSource implements ClassSource {

  private final Path path;
  private @Nullable ZipFile opened;

  JarSource(Path path) {
    this.path = path;
  }

  @Override
  public Optional<byte[]> read(String entry) throws UnreadableClassException {
    ZipFile jar = open();
    ZipEntry found = jar.getEntry(entry);
    if (found == null) {
      return Optional.empty();
    }
    try (InputStream in = jar.getInputStream(found)) {
      byte[] content = in.readNBytes(MAXIMUM_BYTES + 1);
      if (content.length > MAXIMUM_BYTES) {
        throw new UnreadableClassException(path, entry, "is too large for a class file");
      }
      return Optional.of(content);
    } catch (IOException e) {
      throw new UnreadableClassException(path, entry, "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public List<String> classNames() throws UnreadableClassException {
    return open().stream()
        .flatMap(entry -> ClassSource.className(entry.getName()).stream())
        .toList();
  }

  @Override
  public void close() {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      // It was only read; nothing can be lost.
    }
  }

  private ZipFile open() throws UnreadableClassException {
    try {
      if (opened == null) {
        opened = new ZipFile(path.toFile());
      }
      return opened;
    } catch (IOException e) {
      throw new UnreadableClassException(path, "", "is no readable jar: " + e.getMessage());
    }
  }
}
