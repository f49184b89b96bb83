package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.ManifestShape.DEFAULTS;
import static dev.wherry.engine.manifest.shape.ManifestShape.FUNCTIONS;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.FunctionShape;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.TriggerShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the functions of one target, their gaps filled. */
final class FunctionsReader {

  private final Section root;
  private final Target target;
  private final Set<String> targets;
  private final Set<String> absent = new LinkedHashSet<>();

  /**
   * With everything merged.
   *
   * @param targets the names of all targets
   */
  FunctionsReader(Section root, Target target, Set<String> targets) {
    this.root = root;
    this.target = target;
    this.targets = targets;
  }

  /** The functions that the target does not have, known after reading. */
  Set<String> absent() {
    return absent;
  }

  /** The functions of the target that read well, by name. */
  Map<FunctionName, FunctionSpec> read(FunctionReader reader) {
    Node.Fields defaults =
        Layers.map(root.fields(), DEFAULTS.name())
            .orElseGet(() -> new Node.Fields(Map.of(), false, root.place()));
    Map<FunctionName, FunctionSpec> functions = new LinkedHashMap<>();
    root.entries(FUNCTIONS)
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Fields own
                  && own.find(FunctionShape.HANDLER.name()).isPresent()) {
                Section section = new Section(filled(defaults, own), entry.key(), root.reading());
                function(new FunctionName(name), section, reader, functions);
              }
            });
    return functions;
  }

  private void function(
      FunctionName name,
      Section section,
      FunctionReader reader,
      Map<FunctionName, FunctionSpec> functions) {
    if (!isHere(section.located(FunctionShape.TARGETS))) {
      absent.add(name.value());
      return;
    }
    try {
      functions.put(name, reader.read(name, section));
    } catch (UnreadableException alreadyReported) {
      root.reading().isBroken(section.place());
    }
  }

  /**
   * Defaults fill gaps where they mean something: instances are kept ready where HTTP callers wait,
   * and calls are tried again where nobody waits.
   */
  private static Node.Fields filled(Node.Fields defaults, Node.Fields own) {
    List<Node> triggers = triggers(own);
    Node.Fields meant = defaults;
    if (triggers.stream().noneMatch(trigger -> isOf(trigger, TriggerShape.HTTP))) {
      meant = Layers.without(meant, FunctionShape.WARM.name());
    }
    if (triggers.stream()
        .allMatch(
            trigger -> isOf(trigger, TriggerShape.HTTP) || isOf(trigger, TriggerShape.QUEUE))) {
      meant = Layers.without(meant, FunctionShape.RETRY.name());
    }
    return Layers.merge(meant, own);
  }

  private static List<Node> triggers(Node.Fields function) {
    return function
        .find(FunctionShape.ON.name())
        .map(Node.Entry::value)
        .filter(Node.Items.class::isInstance)
        .map(node -> ((Node.Items) node).values())
        .orElse(List.of());
  }

  private static boolean isOf(Node trigger, Key<?> kind) {
    return trigger instanceof Node.Fields fields && fields.find(kind.name()).isPresent();
  }

  /** The local runner has all functions. */
  private boolean isHere(List<Located<TargetName>> filter) {
    boolean here = filter.isEmpty() || target.isLocal();
    for (Located<TargetName> name : filter) {
      here |= name.value().equals(target.name());
      if (!targets.contains(name.value().value())) {
        Diagnostic diagnostic =
            ManifestProblem.UNKNOWN_TARGET.at(
                name.location(), "there is no target `" + name.value() + "`");
        root.reading()
            .report(
                Nearest.hint(name.value().value(), targets)
                    .map(diagnostic::hint)
                    .orElseGet(() -> diagnostic.hint("name it under `targets` first")));
      }
    }
    return here;
  }
}
