package dev.wherry.cli.command;

import dev.wherry.cli.repository.ApiArtifacts;
import java.nio.file.Path;

/** Says that the function API was copied into the user's repository. */
final class InstalledApi {

  private InstalledApi() {}

  static String sentence(ApiArtifacts artifacts, Path repository) {
    return "Copied wherry-function-api and wherry-function-test "
        + artifacts.version()
        + " into "
        + repository
        + ": they are not on Maven Central yet.";
  }
}
