package dev.wherry.cli.command;

import dev.wherry.cli.deploy.FailureReport;
import dev.wherry.cli.deploy.LockText;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.engine.release.LockLostException;
import dev.wherry.engine.release.StatePart;
import dev.wherry.engine.release.UnreadableStateException;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stopped work on a cloud, in words that say what to do next. */
final class DeploymentFailures {

  private DeploymentFailures() {}

  static Optional<CommandException> translate(Throwable failure) {
    if (failure instanceof RefusedException refused) {
      return Optional.of(refused(refused));
    }
    if (failure instanceof ProviderException provider) {
      return Optional.of(provider(List.of(provider.failure()), provider.failure().message()));
    }
    if (failure instanceof UnreadableStateException state) {
      return Optional.of(
          CommandException.of(
              ExitCode.PROVIDER_FAILED, String.valueOf(state.getMessage()), wayOut(state.part())));
    }
    if (failure instanceof LockLostException) {
      return Optional.of(CommandException.of(ExitCode.BUSY, String.valueOf(failure.getMessage())));
    }
    return Optional.empty();
  }

  private static String wayOut(StatePart part) {
    return switch (part) {
      case LOCK ->
          "a lock of which nobody knows a deployment may be deleted by hand: `lock.json` of the app"
              + " and stage, where the target keeps the releases";
      case INTENT, RELEASE ->
          "bring an earlier version of its file back, where the target keeps the releases";
    };
  }

  private static CommandException refused(RefusedException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof RefusedException.Preflight preflight) {
      return preflight(preflight);
    }
    if (failure instanceof RefusedException.Busy busy) {
      return CommandException.of(
          ExitCode.BUSY,
          message + ": " + LockText.sentence(busy.lock()),
          "wait for it with `--lock-wait 10m`; if it is gone, `wherry unlock %s --target %s --stage %s`"
                  .formatted(
                      busy.lock().id(),
                      busy.destination().target().name(),
                      busy.destination().stage())
              + " breaks its lock");
    }
    if (failure instanceof RefusedException.DataLoss loss) {
      return CommandException.usage(
          message + ": " + String.join(", ", lost(loss)),
          "`wherry remove --delete-data` is the only command that deletes data");
    }
    return failure instanceof RefusedException.Stale
        ? CommandException.of(ExitCode.STALE, message, "look at it again with `wherry plan --out`")
        : CommandException.usage(message, "`wherry releases` lists those that are kept");
  }

  private static CommandException preflight(RefusedException.Preflight preflight) {
    List<String> sentences = new ArrayList<>();
    List<ProviderFailure> failures = new ArrayList<>();
    preflight
        .problems()
        .forEach(
            (target, problems) -> {
              failures.addAll(problems);
              problems.forEach(problem -> sentences.add(target + ": " + problem.message()));
            });
    return provider(failures, String.join("; ", sentences));
  }

  private static CommandException provider(List<ProviderFailure> failures, String message) {
    ExitCode exitCode = FailureReport.exitCode(failures);
    List<String> hints =
        failures.stream().flatMap(failure -> failure.hint().stream()).distinct().toList();
    return hints.isEmpty()
        ? CommandException.of(exitCode, message)
        : CommandException.of(exitCode, message, String.join("; ", hints));
  }

  private static List<String> lost(RefusedException.DataLoss loss) {
    return loss.plans().entrySet().stream()
        .flatMap(
            plan ->
                plan.getValue().refused().stream()
                    .map(change -> sentence(plan.getKey().value(), change)))
        .toList();
  }

  private static String sentence(String target, ResourceChange change) {
    return target + " would " + change.action().word() + " " + change.resource().subject();
  }
}
