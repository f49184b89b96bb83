package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks names of resources up, and says what is wrong with them. */
record References(Subject subject, Consumer<Diagnostic> report) {

  /** The resource of a name that somebody needs; nothing when it was reported. */
  Optional<Resource> find(ResourceName name, SourceLocation place) {
    if (!subject.declared().resources().contains(name.value())) {
      Diagnostic diagnostic =
          ManifestProblem.UNKNOWN_RESOURCE.at(place, "there is no resource `" + name + "`");
      report.accept(hint(diagnostic, name));
    }
    return subject.resource(name);
  }

  private Diagnostic hint(Diagnostic diagnostic, ResourceName name) {
    return Nearest.to(name.value(), new TreeSet<>(subject.declared().resources()))
        .map(near -> diagnostic.hint("did you mean `" + near + "`?"))
        .orElseGet(() -> diagnostic.hint("name it under `resources`: `" + name + ": …`"));
  }

  /** The same, which must be of a kind. */
  Optional<Resource> find(ResourceName name, SourceLocation place, ResourceKind... kinds) {
    Optional<Resource> found = find(name, place);
    List<ResourceKind> allowed = List.of(kinds);
    if (found.isPresent() && !allowed.contains(found.get().kind())) {
      String words =
          allowed.stream()
              .map(kind -> article(kind) + " " + kind.word())
              .collect(Collectors.joining(" or "));
      ResourceKind kind = found.get().kind();
      report.accept(
          ManifestProblem.WRONG_RESOURCE
              .at(
                  place,
                  "`" + name + "` is " + article(kind) + " " + kind.word() + ", not " + words)
              .hint("it stands in " + found.get().origin().location()));
      return Optional.empty();
    }
    return found;
  }

  static String article(ResourceKind kind) {
    return kind == ResourceKind.ALERT ? "an" : "a";
  }
}
