package dev.wherry.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs this, and whether it compiles: reload needs a JDK. */
public final class JavaCheck implements Check {

  private static final String SUBJECT = "Java";

  private final Path home;
  private final String version;

  /** A check of the Java in a folder. */
  public JavaCheck(Path home, String version) {
    this.home = home;
    this.version = version;
  }

  @Override
  public Finding run() {
    boolean compiles =
        Files.isExecutable(home.resolve("bin/javac"))
            || Files.isExecutable(home.resolve("bin/javac.exe"));
    return compiles
        ? Finding.good(SUBJECT, "JDK " + version + " in " + home)
        : Finding.bad(
            SUBJECT,
            "Java " + version + " in " + home + " has no javac",
            "install a JDK 17 or later, and set JAVA_HOME to it");
  }
}
