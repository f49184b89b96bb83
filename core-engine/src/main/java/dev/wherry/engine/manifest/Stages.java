package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.StageName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what a stage changes: its own entry, else the pattern that says most. */
final class Stages {

  private static final String ALWAYS_THERE = "dev";

  private final Optional<Node.Entry> stages;
  private final StageName stage;

  Stages(Node.Fields document, StageName stage) {
    this.stages = document.find(ManifestShape.STAGES.name());
    this.stage = stage;
  }

  /** What it changes, nothing for a stage without an entry. */
  Optional<Node.Fields> layer() {
    Map<String, Node.Entry> entries = entries();
    return matching(entries)
        .map(entries::get)
        .map(Node.Entry::value)
        .filter(Node.Fields.class::isInstance)
        .map(Node.Fields.class::cast);
  }

  private Map<String, Node.Entry> entries() {
    return stages.isPresent() && stages.get().value() instanceof Node.Fields fields
        ? fields.entries()
        : Map.of();
  }

  private Optional<String> matching(Map<String, Node.Entry> entries) {
    if (entries.containsKey(stage.value())) {
      return Optional.of(stage.value());
    }
    return entries.keySet().stream()
        .filter(pattern -> pattern.indexOf('*') >= 0 && matches(pattern, stage.value()))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean matches(String pattern, String name) {
    String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q");
    return name.matches(regex);
  }

  /** What is wrong with the choice. */
  Optional<Diagnostic> problem() {
    if (stages.isEmpty()
        || !(stages.get().value() instanceof Node.Fields)
        || stage.value().equals(ALWAYS_THERE)
        || matching(entries()).isPresent()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(entries().keySet());
    if (!names.contains(ALWAYS_THERE)) {
      names.add(0, ALWAYS_THERE);
    }
    Diagnostic diagnostic =
        ManifestProblem.UNLISTED_STAGE.at(
            stages.get().key(), "the stage `" + stage + "` is not listed");
    return Optional.of(Nearest.hint(stage.value(), names).map(diagnostic::hint).orElse(diagnostic));
  }
}
