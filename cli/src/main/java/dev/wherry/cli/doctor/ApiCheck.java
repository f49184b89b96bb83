package dev.wherry.cli.doctor;

import dev.wherry.cli.repository.ApiArtifacts;
import java.io.IOException;

/** Whether a project's build finds the function API in the local repository. */
public final class ApiCheck implements Check {

  private static final String SUBJECT = "function API";

  private final ApiArtifacts artifacts;

  /** A check of the artifacts that the distribution carries. */
  public ApiCheck(ApiArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public Finding run() {
    try {
      String name = "wherry-function-api " + artifacts.version();
      return artifacts.missing().isEmpty()
          ? Finding.good(SUBJECT, name + " in " + artifacts.repository())
          : Finding.warning(
              SUBJECT,
              name + " is not in " + artifacts.repository() + " as this Wherry has it",
              "`wherry doctor --fix` copies it there; `init`, `dev`, `invoke` and `demo` do too");
    } catch (IOException e) {
      return Finding.bad(
          SUBJECT,
          "the local repository cannot be read: " + e.getMessage(),
          "check ~/.m2/settings.xml and the folder's permissions");
    }
  }
}
