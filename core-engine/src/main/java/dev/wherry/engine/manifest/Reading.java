package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all sections of one resolution share: substitutions, and what went wrong. */
final class Reading {

  private final Substitutions substitutions;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<SourceLocation> broken = new HashSet<>();

  Reading(Substitutions substitutions) {
    this.substitutions = substitutions;
  }

  Substitutions substitutions() {
    return substitutions;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Notes that what stands at a place was reported, so that no rule builds on it. */
  void isBroken(SourceLocation place) {
    broken.add(place);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Set<SourceLocation> broken() {
    return broken;
  }
}
