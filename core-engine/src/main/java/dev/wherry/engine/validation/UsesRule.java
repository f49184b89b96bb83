package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.Use;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a function uses exists, can be used that way and is on the same target. */
final class UsesRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    for (FunctionSpec function : subject.functions()) {
      for (Use use : function.uses()) {
        if (use instanceof Use.OfResource resource) {
          resource(resource, subject, report);
        } else if (use instanceof Use.OfFunction other) {
          function(function, other, subject, report);
        }
      }
    }
  }

  private static void resource(Use.OfResource use, Subject subject, Consumer<Diagnostic> report) {
    String name = use.resource().value();
    if (!subject.declared().resources().contains(name)
        && subject.declared().functions().contains(name)) {
      report.accept(
          ManifestProblem.WRONG_ACCESS
              .at(use.location(), "`" + name + "` is a function, which is neither read nor written")
              .hint("write `" + name + ": invoke`"));
      return;
    }
    new References(subject, report)
        .find(use.resource(), use.location())
        .ifPresent(resource -> access(resource, use, report));
  }

  private static void access(Resource resource, Use.OfResource use, Consumer<Diagnostic> report) {
    Set<Use.Access> possible = possible(resource.kind());
    if (possible.isEmpty()) {
      report.accept(
          ManifestProblem.WRONG_ACCESS
              .at(use.location(), "an alert calls functions; no function uses it")
              .hint("remove the line"));
    } else if (!possible.containsAll(use.access())) {
      String only = possible.contains(Use.Access.READ) ? "read" : "write";
      report.accept(
          ManifestProblem.WRONG_ACCESS
              .at(
                  use.location(),
                  "a " + resource.kind().word() + " can be " + passive(only) + " only")
              .hint("write `" + resource.name() + ": " + only + "`" + why(resource.kind())));
    }
  }

  private static String passive(String access) {
    return access.equals("read") ? "read" : "written to";
  }

  private static String why(ResourceKind kind) {
    return switch (kind) {
      case QUEUE -> "; its messages come by a `queue` trigger";
      case TOPIC -> "; its messages come by a `topic` trigger";
      case SECRET -> "; its value is set with `wherry secret set`";
      case BUCKET, TABLE, ALERT -> "";
    };
  }

  private static Set<Use.Access> possible(ResourceKind kind) {
    return switch (kind) {
      case BUCKET, TABLE -> EnumSet.allOf(Use.Access.class);
      case QUEUE, TOPIC -> EnumSet.of(Use.Access.WRITE);
      case SECRET -> EnumSet.of(Use.Access.READ);
      case ALERT -> EnumSet.noneOf(Use.Access.class);
    };
  }

  private static void function(
      FunctionSpec caller, Use.OfFunction use, Subject subject, Consumer<Diagnostic> report) {
    FunctionName name = use.function();
    if (!subject.declared().functions().contains(name.value())) {
      report.accept(unknown(use, subject));
    } else if (subject.declared().absent().contains(name.value())) {
      report.accept(
          ManifestProblem.NOT_ON_TARGET
              .at(
                  use.location(),
                  "`"
                      + name
                      + "` is not on target `"
                      + subject.target().name()
                      + "`, where `"
                      + caller.name()
                      + "` needs it")
              .hint("add the target to the `targets` of `" + name + "`"));
    }
  }

  private static Diagnostic unknown(Use.OfFunction use, Subject subject) {
    String name = use.function().value();
    Diagnostic diagnostic =
        ManifestProblem.UNKNOWN_FUNCTION.at(use.location(), "there is no function `" + name + "`");
    if (subject.declared().resources().contains(name)) {
      return diagnostic.hint("`" + name + "` is a resource: write `read` or `write`");
    }
    return Nearest.hint(name, new TreeSet<>(subject.declared().functions()))
        .map(diagnostic::hint)
        .orElse(diagnostic);
  }
}
