package dev.wherry.engine.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes zips whose bytes follow from their entries alone: in order, all of one time, without extra
 * fields. What is compressed already is stored.
 */
final class DeterministicZip {

  /** Not the first day of 1980: the JDK would add a second form of the time for that. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private DeterministicZip() {}

  static void write(SortedMap<String, EntrySource> entries, OutputStream out) throws IOException {
    write(entries, false, out);
  }

  /** Compresses nothing, for a jar that a cold start reads: what is stored is read at once. */
  static void store(SortedMap<String, EntrySource> entries, OutputStream out) throws IOException {
    write(entries, true, out);
  }

  private static void write(SortedMap<String, EntrySource> entries, boolean store, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (var entry : entries.entrySet()) {
      zip.putNextEntry(header(entry.getKey(), entry.getValue(), store));
      try (InputStream in = entry.getValue().open()) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private static ZipEntry header(String name, EntrySource source, boolean store)
      throws IOException {
    ZipEntry header = new ZipEntry(name);
    header.setTimeLocal(TIME);
    if (store || source.isCompressed()) {
      store(header, source);
    }
    return header;
  }

  private static void store(ZipEntry header, EntrySource source) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(source.open(), sum)) {
      long size = in.transferTo(OutputStream.nullOutputStream());
      header.setMethod(ZipEntry.STORED);
      header.setSize(size);
      header.setCompressedSize(size);
      header.setCrc(sum.getValue());
    }
  }
}
