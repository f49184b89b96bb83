package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.TargetShape;
import dev.wherry.model.Document;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Targets that are the same place: a copy of the app on one would take the names, or the very
 * resources, of the copy on the other.
 */
public final class SamePlace {

  private SamePlace() {}

  /**
   * Errors for targets of one command, warnings for one of a command and another of the manifest,
   * each at the later of the two.
   *
   * @param chosen the targets of the command
   * @param all the manifest's, in their order, as the stage sees them
   */
  public static List<Diagnostic> check(Set<TargetName> chosen, List<Target> all) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int later = 1; later < all.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Target one = all.get(earlier);
        Target other = all.get(later);
        boolean both = chosen.contains(one.name()) && chosen.contains(other.name());
        boolean either = chosen.contains(one.name()) || chosen.contains(other.name());
        if (either && isSame(one, other)) {
          diagnostics.add(told(one, other, both ? Severity.ERROR : Severity.WARNING));
        }
      }
    }
    return diagnostics;
  }

  private static boolean isSame(Target one, Target other) {
    List<Key<?>> keys = TargetShape.places(one.provider());
    return one.provider().equals(other.provider())
        && !keys.isEmpty()
        && keys.stream().allMatch(key -> agree(key, one, other));
  }

  /** One that does not say which account is meant may mean the other's. */
  private static boolean agree(Key<?> key, Target one, Target other) {
    Optional<String> first = value(key, one);
    Optional<String> second = value(key, other);
    boolean known = first.isPresent() && second.isPresent();
    return known ? first.equals(second) : !key.required();
  }

  private static Optional<String> value(Key<?> key, Target target) {
    if (key.name().equals(TargetShape.REGION.name())) {
      return target.region();
    }
    return target.settings().get(key.name()) instanceof Document.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Diagnostic told(Target one, Target other, Severity severity) {
    List<Key<?>> keys = TargetShape.places(one.provider());
    String place =
        keys.stream()
            .filter(key -> value(key, one).isPresent())
            .flatMap(key -> value(key, other).map(value -> key.name() + ": " + value).stream())
            .collect(Collectors.joining("`, `", "`", "`"));
    String names = keys.stream().map(Key::name).collect(Collectors.joining("` or `", "`", "`"));
    Diagnostic error =
        ManifestProblem.SAME_PLACE
            .at(
                other.origin().location(),
                "targets `"
                    + one.name()
                    + "` and `"
                    + other.name()
                    + "` both have "
                    + place
                    + ", where what the app makes for a stage has one name each")
            .hint(
                "give one of them another "
                    + names
                    + ", or deploy a stage to one of the two and never to the other");
    return new Diagnostic(error.code(), severity, error.message(), error.hint(), error.location());
  }
}
