package dev.wherry.engine.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short text that differs when what went into it differs. */
final class Stamp {

  private static final int LENGTH = 16;

  private final MessageDigest digest;

  Stamp() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of what files say; that one is missing counts as well. */
  static String ofContents(List<Path> files) throws IOException {
    Stamp stamp = new Stamp();
    for (Path file : files) {
      stamp.add(file.toString());
      if (Files.isRegularFile(file)) {
        stamp.digest.update(Files.readAllBytes(file));
      }
    }
    return stamp.text();
  }

  void add(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Ends the stamp. */
  String text() {
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }
}
