package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What a compilation found, in the order found, each thing once. */
final class Problems {

  private final List<Diagnostic> found = new ArrayList<>();

  void error(Code code, SourceLocation place, String message, String hint) {
    add(Diagnostic.error(code.number(), message).at(place).hint(hint));
  }

  void warning(Code code, SourceLocation place, String message, String hint) {
    add(Diagnostic.warning(code.number(), message).at(place).hint(hint));
  }

  void note(Code code, SourceLocation place, String message, String hint) {
    add(Diagnostic.note(code.number(), message).at(place).hint(hint));
  }

  private void add(Diagnostic diagnostic) {
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }

  boolean failed() {
    return found.stream().anyMatch(Diagnostic::isError);
  }
}
