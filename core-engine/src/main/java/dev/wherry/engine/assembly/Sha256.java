package dev.wherry.engine.assembly;

import dev.wherry.spi.artifact.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One computation of a SHA-256. */
final class Sha256 {

  private final MessageDigest digest = create();

  Sha256 bytes(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** A text that cannot run into the next one. */
  Sha256 text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  Sha256 stream(InputStream in) throws IOException {
    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return this;
  }

  byte[] result() {
    return digest.digest();
  }

  ContentDigest contentDigest() {
    return new ContentDigest(HexFormat.of().formatHex(result()));
  }

  private static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
