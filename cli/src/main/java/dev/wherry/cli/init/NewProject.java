package dev.wherry.cli.init;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.template.ProjectSettings;
import dev.wherry.template.Scaffold;
import dev.wherry.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a project whole or not at all, also when Ctrl-C comes in between. */
public final class NewProject {

  private static final int NEWEST_RELEASE = 21;
  private static final int OLDEST_RELEASE = 17;

  private final Interrupts interrupts;

  /** A writer that heeds interrupts. */
  public NewProject(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /** The release that a project gets when this JDK builds it. */
  public static int javaRelease(int jdkFeature) {
    return jdkFeature >= NEWEST_RELEASE ? NEWEST_RELEASE : OLDEST_RELEASE;
  }

  /** Writes a template into a folder that must be empty or not be there. */
  public void write(Template template, ProjectSettings settings, Path directory)
      throws IOException {
    checkEmpty(directory);
    Scaffold scaffold = new Scaffold(directory);
    Interrupts.Registration undo = interrupts.onInterrupt(scaffold::undo);
    try {
      scaffold.write(template, settings);
    } finally {
      undo.close();
    }
  }

  private static void checkEmpty(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> entries = Files.list(directory)) {
        if (entries.findAny().isPresent()) {
          throw CommandException.usage(
              "the folder `" + directory + "` is not empty",
              "name one that is empty or does not exist yet");
        }
      }
    } else if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.usage(
          "`" + directory + "` is no folder", "name one that is empty or does not exist yet");
    }
  }
}
