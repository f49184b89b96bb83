package dev.wherry.cli.repository;

import dev.wherry.cli.console.Console;
import java.io.IOException;
import java.nio.file.Path;

/** The function API in the user's repository: copied where it is missing, and said so. */
public final class InstalledApi {

  private InstalledApi() {}

  /** Copies what is missing, so that the project's build finds it. */
  public static void ensure(ApiArtifacts artifacts, Console console) throws IOException {
    artifacts.install().ifPresent(path -> console.info(sentence(artifacts, path)));
  }

  private static String sentence(ApiArtifacts artifacts, Path repository) {
    return "Copied wherry-function-api and wherry-function-test "
        + artifacts.version()
        + " into "
        + repository
        + ": they are not on Maven Central yet.";
  }
}
