package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Consent;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of every command that changes a target. */
final class LockOptions {

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--lock-wait",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = TimeSpan.class,
      description =
          "How long to wait for another deployment to end, such as 10m; not at all unless given.")
  private Duration wait = Duration.ZERO;

  Duration lockWait() {
    return wait;
  }

  Consent consent(String question, String otherwise) {
    return new Consent(yes, question, "pass `--yes`" + otherwise);
  }
}
