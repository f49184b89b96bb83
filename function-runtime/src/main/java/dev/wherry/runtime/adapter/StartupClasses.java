package dev.wherry.runtime.adapter;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.net.URISyntaxException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Defines the classes that every cold start needs from one file, before the class loader would look
 * each of them up in its jars. They become what they would have become: classes of that loader,
 * with the jar that they come from. The artifact still holds each in its jar, where it is found
 * when this did not define it.
 *
 * <p>The file is an entry of a jar. It is a sequence of packages: a class name, as {@link
 * DataInputStream#readUTF} reads it, that the class loader finds by itself; the number of classes
 * to define beside it; for each its length, four bytes, and its class file.
 */
public final class StartupClasses {

  /** The name of the jar's entry. */
  public static final String ENTRY = "wherry-startup";

  private StartupClasses() {}

  /**
   * Defines them, or as many as can be.
   *
   * @param entry of the class that the platform made, which is to have used no other class of ours
   * @param jar the file that has them, in the folder of the entry's own jar
   */
  public static void define(MethodHandles.Lookup entry, String jar) {
    try {
      Class<?> type = entry.lookupClass();
      File own = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      File file = new File(own.getParentFile(), jar);
      if (file.exists()) {
        define(entry, type.getClassLoader(), read(file));
      }
    } catch (IOException
        | URISyntaxException
        | ReflectiveOperationException
        | LinkageError
        | RuntimeException e) {
      // What is not defined here is found as ever, and what is wrong with it is told then.
      return;
    }
  }

  private static byte[] read(File jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }

  private static void define(MethodHandles.Lookup entry, ClassLoader loader, byte[] packages)
      throws IOException, ReflectiveOperationException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(packages));
    while (in.available() > 0) {
      Class<?> known = Class.forName(in.readUTF(), false, loader);
      MethodHandles.Lookup beside = MethodHandles.privateLookupIn(known, entry);
      for (int left = in.readInt(); left > 0; left--) {
        beside.defineClass(in.readNBytes(in.readInt()));
      }
    }
  }
}
