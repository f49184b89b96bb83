package dev.wherry.engine.assembly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an entry's bytes come from; they can be read more than once. */
sealed interface EntrySource {

  /** The bytes from their beginning. */
  InputStream open() throws IOException;

  /** Whether to compress it gains nothing. */
  boolean isCompressed();

  /**
   * A file, of any size.
   *
   * @param isCompressed as the jars of build tools are
   */
  record OnDisk(Path file, boolean isCompressed) implements EntrySource {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** Something small. */
  record InMemory(byte[] bytes) implements EntrySource {

    @Override
    public boolean isCompressed() {
      return false;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
