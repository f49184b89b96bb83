package dev.wherry.cli.deploy;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.model.TargetName;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints what providers refused: in their own words, with the line that asked for it. */
public final class FailureReport {

  private FailureReport() {}

  /** A refusal that no plan led to. */
  public static void print(TargetName target, ProviderFailure failure, Console console) {
    print(target + ": " + failure.message(), failure, Optional.empty(), console);
  }

  static void print(TargetName target, ProviderFailure failure, Plan plan, Console console) {
    String what = failure.resource().map(id -> id + ": ").orElse("");
    print(target + ": " + what + failure.message(), failure, origin(failure, plan), console);
  }

  private static void print(
      String message, ProviderFailure failure, Optional<SourceLocation> place, Console console) {
    console.error(message, Optional.empty());
    place.ifPresent(where -> console.diagnostics("  --> " + where + "\n"));
    failure
        .hint()
        .ifPresent(
            next ->
                console.diagnostics("  " + console.errorStyle().bold("hint") + ": " + next + "\n"));
  }

  /** A refusal for programs. */
  static JsonObject json(ProviderFailure failure, Plan plan) {
    Optional<SourceLocation> place = origin(failure, plan);
    return JsonObject.empty()
        .with("kind", failure.kind().name().toLowerCase(Locale.ROOT))
        .with("message", failure.message())
        .with("resource", failure.resource())
        .with("hint", failure.hint())
        .with("file", place.map(SourceLocation::file))
        .with("line", place.map(SourceLocation::line));
  }

  /** Whose matter these are: the user's credentials when nothing else is among them. */
  public static ExitCode exitCode(List<ProviderFailure> failures) {
    boolean signIn =
        failures.stream()
            .map(ProviderFailure::kind)
            .allMatch(kind -> kind == FailureKind.CREDENTIALS || kind == FailureKind.PERMISSION);
    return signIn && !failures.isEmpty() ? ExitCode.CREDENTIALS : ExitCode.PROVIDER_FAILED;
  }

  private static Optional<SourceLocation> origin(ProviderFailure failure, Plan plan) {
    return failure
        .resource()
        .flatMap(
            id -> plan.change(id).map(ResourceChange::resource).or(() -> plan.target().find(id)))
        .map(resource -> resource.origin());
  }
}
