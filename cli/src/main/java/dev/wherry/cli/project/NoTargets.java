package dev.wherry.cli.project;

import dev.wherry.cli.failure.CommandException;

/** A command needs a target, and the manifest has none. */
public final class NoTargets {

  private NoTargets() {}

  /** What the command ends with. */
  public static CommandException failure() {
    return CommandException.usage(
        "the manifest has no targets", "add one: `targets: { aws: { region: eu-central-1 } }`");
  }
}
