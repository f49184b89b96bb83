package dev.wherry.engine.assembly;

import dev.wherry.runtime.adapter.StartupClasses;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Gathers the class files that a cold start begins with, as {@link StartupClasses} reads them. */
final class StartupFile {

  private StartupFile() {}

  /**
   * The file.
   *
   * @param names of classes; one that no jar has is left out, as another version of a library may
   *     not have it
   * @param entries what the jars are among, in the order of the class path
   */
  static byte[] of(List<String> names, Collection<EntrySource> entries) throws IOException {
    Map<String, byte[]> code = code(names, entries);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    Map<String, String> known = new HashMap<>();
    List<byte[]> beside = new ArrayList<>();
    String current = "";
    for (String name : names) {
      byte[] its = code.get(path(name));
      if (its == null) {
        continue;
      }
      String inPackage = name.substring(0, name.lastIndexOf('.') + 1);
      if (!inPackage.equals(current)) {
        write(known.get(current), beside, out);
        current = inPackage;
      }
      if (known.putIfAbsent(inPackage, name) != null) {
        beside.add(its);
      }
    }
    write(known.get(current), beside, out);
    return file.toByteArray();
  }

  private static void write(@Nullable String known, List<byte[]> beside, DataOutputStream out)
      throws IOException {
    if (known == null || beside.isEmpty()) {
      return;
    }
    out.writeUTF(known);
    out.writeInt(beside.size());
    for (byte[] code : beside) {
      out.writeInt(code.length);
      out.write(code);
    }
    beside.clear();
  }

  /** Class files by their path in a jar; the first jar that has one counts. */
  private static Map<String, byte[]> code(List<String> names, Collection<EntrySource> entries)
      throws IOException {
    Set<String> missing = new HashSet<>();
    names.forEach(name -> missing.add(path(name)));
    Map<String, byte[]> code = new HashMap<>();
    for (EntrySource entry : entries) {
      if (missing.isEmpty()) {
        break;
      }
      if (entry instanceof EntrySource.OnDisk disk) {
        take(disk.file(), missing, code);
      } else {
        take(entry.open(), missing, code);
      }
    }
    return code;
  }

  private static void take(Path jar, Set<String> missing, Map<String, byte[]> code)
      throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String path : List.copyOf(missing)) {
        ZipEntry file = zip.getEntry(path);
        if (file != null) {
          missing.remove(path);
          try (InputStream in = zip.getInputStream(file)) {
            code.put(path, in.readAllBytes());
          }
        }
      }
    } catch (ZipException e) {
      throw JarDigest.noJar(jar, e);
    }
  }

  /** What is no jar has no class. */
  private static void take(InputStream jar, Set<String> missing, Map<String, byte[]> code)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(jar)) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        if (missing.remove(file.getName())) {
          code.put(file.getName(), zip.readAllBytes());
        }
      }
    }
  }

  private static String path(String name) {
    return name.replace('.', '/').concat(".class");
  }
}
