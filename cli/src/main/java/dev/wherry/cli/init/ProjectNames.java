package dev.wherry.cli.init;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.AppName;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Checks what a new project is to be called, or finds a name. */
public final class ProjectNames {

  private ProjectNames() {}

  /** The wanted name of the app, or one made from the folder's. */
  public static String app(Optional<String> wanted, Path directory) {
    if (wanted.isPresent()) {
      return checkApp(wanted.get());
    }
    String folder = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    String name =
        folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-$", "");
    if (!name.matches(AppName.PATTERN)) {
      throw CommandException.usage(
          "the folder's name `" + folder + "` makes no name of an app", "name it with `--app`");
    }
    return name;
  }

  /** The package, when Java allows it. */
  public static String packageName(String name) {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17) || !name.matches("[\\w.]+")) {
      throw CommandException.usage(
          "`" + name + "` is no name of a Java package",
          "write words that are no Java keywords, with dots between them: `com.example.shop`");
    }
    return name;
  }

  private static String checkApp(String name) {
    if (!name.matches(AppName.PATTERN)) {
      throw CommandException.usage(
          "`" + name + "` is no name of an app",
          "3 to 40 lower-case letters, digits and hyphens, a letter first, no hyphen last");
    }
    return name;
  }
}
