package dev.wherry.local.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The lifeline as a JVM's agent: a jar with one class, so that a program's class path stays its.
 */
public final class LifelineAgent {

  private static final String FILE = "wherry-lifeline.jar";

  private LifelineAgent() {}

  /**
   * Writes the jar, and gives the option that makes a JVM take it.
   *
   * @param folder where the jar is put
   */
  public static String option(Path folder) throws IOException {
    Path jar = folder.resolve(FILE);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Lifeline.class.getName());
    String entry = Lifeline.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream code = Lifeline.class.getClassLoader().getResourceAsStream(entry)) {
      if (code == null) {
        throw new FileNotFoundException(entry);
      }
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
      out.closeEntry();
    }
    return "-javaagent:" + jar;
  }
}
