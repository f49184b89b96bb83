package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupClassesTest {

  private static final String FILE = "startup.jar";

  /** What a platform makes. */
  public static final class Entry {

    private Entry() {}

    /** What its constructor would hand over. */
    public static MethodHandles.Lookup lookup() {
      return MethodHandles.lookup();
    }
  }

  /** What a cold start needs, which is in no jar of the loader. */
  public static final class Needed {}

  @TempDir private Path folder;

  @Test
  void definesWhatTheLoaderWouldHaveFound() throws Exception {
    write(FILE, Map.of(StartupClasses.ENTRY, file(Entry.class, bytes(Needed.class))));
    try (URLClassLoader loader = loader()) {
      StartupClasses.define(entry(loader), FILE);

      Class<?> defined = loader.loadClass(Needed.class.getName());
      assertSame(loader, defined.getClassLoader());
      assertNotSame(Needed.class, defined);
      assertEquals(
          loader.loadClass(Entry.class.getName()).getProtectionDomain(),
          defined.getProtectionDomain());
    }
  }

  @Test
  void leavesItToTheLoaderWhatItCannotDefine() throws Exception {
    try (URLClassLoader loader = loader()) {
      MethodHandles.Lookup entry = entry(loader);
      StartupClasses.define(entry, FILE);

      write(FILE, Map.of("other", new byte[0]));
      StartupClasses.define(entry, FILE);

      byte[] broken = bytes(Needed.class);
      broken[0] = 0;
      write(FILE, Map.of(StartupClasses.ENTRY, file(Entry.class, broken)));
      StartupClasses.define(entry, FILE);

      write(FILE, Map.of(StartupClasses.ENTRY, file(Entry.class, bytes(Entry.class))));
      StartupClasses.define(entry, FILE);

      assertSame(entry.lookupClass(), loader.loadClass(Entry.class.getName()));
    }
  }

  private URLClassLoader loader() throws IOException {
    Path jar = write("entry.jar", Map.of(path(Entry.class), bytes(Entry.class)));
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private static MethodHandles.Lookup entry(ClassLoader loader) throws Exception {
    Class<?> type = loader.loadClass(Entry.class.getName());
    return (MethodHandles.Lookup) type.getMethod("lookup").invoke(null);
  }

  private static byte[] file(Class<?> known, byte[] code) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.writeUTF(known.getName());
    out.writeInt(1);
    out.writeInt(code.length);
    out.write(code);
    return file.toByteArray();
  }

  private Path write(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  private static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getClassLoader().getResourceAsStream(path(type))) {
      return in.readAllBytes();
    }
  }
}
