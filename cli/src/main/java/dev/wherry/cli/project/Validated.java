package dev.wherry.cli.project;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.model.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a validation found.
 *
 * @param application the app, when it reads without an error
 * @param diagnostics sorted by place
 */
public record Validated(Optional<Application> application, List<Diagnostic> diagnostics) {

  /** Copies the list in. */
  public Validated {
    diagnostics = List.copyOf(diagnostics);
  }

  /** What there is: {@code 4 functions, 3 routes, 1 schedule}. */
  public String inventory() {
    if (application.isEmpty()) {
      return "";
    }
    List<Trigger> triggers = new ArrayList<>();
    for (FunctionSpec function : application.get().functions().values()) {
      triggers.addAll(function.triggers());
    }
    long routes =
        triggers.stream()
            .flatMap(t -> t instanceof Trigger.Http http ? http.routes().stream() : Stream.empty())
            .count();
    List<String> parts = new ArrayList<>();
    parts.add(counted(application.get().functions().size(), "function"));
    parts.add(counted(routes, "route"));
    for (TriggerKind kind : TriggerKind.values()) {
      long count = triggers.stream().filter(trigger -> trigger.kind() == kind).count();
      if (kind != TriggerKind.HTTP && count > 0) {
        parts.add(counted(count, kind.word()));
      }
    }
    return String.join(", ", parts);
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
