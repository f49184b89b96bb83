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

  /** A file, of any size. */
  record OnDisk(Path file) implements EntrySource {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** Something small. */
  record InMemory(byte[] bytes) implements EntrySource {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
