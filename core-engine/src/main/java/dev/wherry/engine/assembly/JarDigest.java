package dev.wherry.engine.assembly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The digest of what a jar holds: names and uncompressed bytes in order, without times, order and
 * compression, and without what build tools write about the build.
 */
final class JarDigest {

  private static final List<Attributes.Name> ABOUT_THE_BUILD =
      List.of(
          new Attributes.Name("Ant-Version"),
          new Attributes.Name("Archiver-Version"),
          new Attributes.Name("Bnd-LastModified"),
          new Attributes.Name("Build-Date"),
          new Attributes.Name("Build-Jdk"),
          new Attributes.Name("Build-Jdk-Spec"),
          new Attributes.Name("Build-Time"),
          new Attributes.Name("Build-Timestamp"),
          new Attributes.Name("Built-By"),
          new Attributes.Name("Created-By"),
          new Attributes.Name("Originally-Created-By"));

  private JarDigest() {}

  static byte[] of(Path jar) throws IOException {
    List<Content> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          entries.add(new Content(entry.getName(), digest(zip, entry)));
        }
      }
    } catch (ZipException e) {
      throw noJar(jar, e);
    }
    entries.sort(
        Comparator.comparing(Content::name).thenComparing(Content::digest, Arrays::compare));
    Sha256 whole = new Sha256();
    entries.forEach(entry -> whole.text(entry.name()).bytes(entry.digest()));
    return whole.result();
  }

  static IOException noJar(Path jar, ZipException why) {
    return new IOException(jar + " is no jar: " + why.getMessage(), why);
  }

  private record Content(String name, byte[] digest) {}

  private static byte[] digest(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    try (InputStream in = zip.getInputStream(entry)) {
      if (name.equals(JarFile.MANIFEST_NAME)) {
        return manifest(in.readAllBytes());
      }
      if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
        return withoutComments(in.readAllBytes());
      }
      return new Sha256().stream(in).result();
    }
  }

  private static byte[] manifest(byte[] bytes) {
    Manifest manifest;
    try {
      manifest = new Manifest(new ByteArrayInputStream(bytes));
    } catch (IOException malformed) {
      return new Sha256().bytes(bytes).result();
    }
    Sha256 digest = new Sha256();
    manifest.getMainAttributes().keySet().removeAll(ABOUT_THE_BUILD);
    attributes(manifest.getMainAttributes(), digest);
    manifest.getEntries().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(section -> attributes(section.getValue(), digest.text(section.getKey())));
    return digest.result();
  }

  private static void attributes(Attributes attributes, Sha256 digest) {
    attributes.entrySet().stream()
        .map(attribute -> attribute.getKey() + ": " + attribute.getValue())
        .sorted()
        .forEach(digest::text);
    digest.text("");
  }

  /** Older archivers begin the file with the time. */
  private static byte[] withoutComments(byte[] bytes) {
    Sha256 digest = new Sha256();
    new String(bytes, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .forEach(digest::text);
    return digest.result();
  }
}
