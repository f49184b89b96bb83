package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.LockText;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Inspection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wherry unlock}: breaks the lock of a deployment that is gone. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "unlock",
    description = "Break the lock of a deployment that is gone, after showing its owner.",
    footer = {
      "%nA lock without a sign of life for two minutes needs no breaking. A deployment that still",
      "runs notices within 20 seconds and stops.",
      "%nExamples:",
      "  wherry unlock 3f2a91c0 --target aws"
    })
final class UnlockCommand extends Command {

  private final Services services;

  @Parameters(paramLabel = "ID", description = "The deployment, as the refused command said it.")
  private String id = "";

  @Mixin private OneTargetOptions named = new OneTargetOptions();

  UnlockCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws InterruptedException {
    DeployTarget target = named.read(this, services.clouds()).only();
    Inspection inspection = new Inspection(services.clouds().surroundings());
    Lock lock =
        inspection
            .lock(target.provider(), target.destination())
            .orElseThrow(
                () ->
                    CommandException.usage(
                        target.name() + " is not locked", "a deployment can begin"));
    console.info("Locked by deployment " + lock.id() + ": " + LockText.sentence(lock));
    if (!lock.id().equals(id) || !inspection.unlock(target.provider(), target.destination(), id)) {
      throw CommandException.of(
          ExitCode.BUSY,
          "deployment `" + id + "` does not hold the lock",
          "`" + lock.id() + "` does");
    }
    if (console.isJson()) {
      console.print(JsonObject.versioned().with("unlocked", LockText.json(lock)));
    } else {
      console.print(target.name() + ": the lock of " + id + " is broken");
    }
    return ExitCode.DONE;
  }
}
