package dev.wherry.azure.deployer.stack;

import com.azure.core.util.BinaryData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The functions that a package declares: each is a folder with a {@code function.json}. */
final class PackageFunctions {

  private static final String DECLARATION = "/function.json";

  private PackageFunctions() {}

  static Set<String> of(BinaryData zip) {
    Set<String> functions = new TreeSet<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.toBytes()))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(DECLARATION)
            && name.indexOf('/') == name.length() - DECLARATION.length()) {
          functions.add(name.substring(0, name.indexOf('/')));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a package is a zip", e);
    }
    return functions;
  }
}
