package dev.wherry.spi.compile;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What a compilation found, in the order found, each thing once. */
public final class Problems {

  private final List<Diagnostic> found = new ArrayList<>();

  /** Nothing was found yet. */
  public Problems() {}

  /** The app cannot be deployed as it is. */
  public void error(ProblemCode code, SourceLocation place, String message, String hint) {
    add(Diagnostic.error(code.number(), message).at(place).hint(hint));
  }

  /** The app can be deployed, though not quite as written. */
  public void warning(ProblemCode code, SourceLocation place, String message, String hint) {
    add(Diagnostic.warning(code.number(), message).at(place).hint(hint));
  }

  /** Something worth knowing. */
  public void note(ProblemCode code, SourceLocation place, String message, String hint) {
    add(Diagnostic.note(code.number(), message).at(place).hint(hint));
  }

  private void add(Diagnostic diagnostic) {
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /** All that was found. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** Whether some of it is an error. */
  public boolean failed() {
    return found.stream().anyMatch(Diagnostic::isError);
  }
}
