package dev.wherry.engine.diagnostic;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Lists of diagnostics as people read them. */
public final class Diagnostics {

  private static final Comparator<Optional<SourceLocation>> PLACES =
      (a, b) ->
          a.isPresent() && b.isPresent()
              ? a.get().compareTo(b.get())
              : Boolean.compare(b.isPresent(), a.isPresent());

  private Diagnostics() {}

  /** Each once, in the order of the files, those without a place last. */
  public static List<Diagnostic> sorted(Collection<Diagnostic> diagnostics) {
    if (diagnostics.size() < 2) {
      return List.copyOf(diagnostics);
    }
    List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(diagnostics));
    sorted.sort(Comparator.comparing(Diagnostic::location, PLACES));
    return List.copyOf(sorted);
  }

  /** Whether one of them stops the work. */
  public static boolean anyError(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
