package dev.wherry.cli.deploy;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.project.NoTargets;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.Target;
import java.util.ArrayList;
import java.util.List;

/** Finds the targets that a command line names. */
final class TargetNames {

  private static final String ALL = "all";

  private TargetNames() {}

  static List<Target> find(List<Target> known, List<String> names) {
    if (known.isEmpty()) {
      throw NoTargets.failure();
    }
    if (names.contains(ALL)) {
      return known;
    }
    if (names.isEmpty()) {
      return List.of(only(known));
    }
    List<Target> wanted = new ArrayList<>();
    for (String name : names.stream().distinct().toList()) {
      wanted.add(named(known, name));
    }
    return wanted;
  }

  private static Target only(List<Target> known) {
    if (known.size() > 1) {
      throw CommandException.usage(
          "the manifest has several targets, so one must be named",
          "`--target` with " + String.join(", ", names(known)));
    }
    return known.get(0);
  }

  private static Target named(List<Target> known, String name) {
    return known.stream()
        .filter(target -> target.name().value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    "the manifest has no target `" + name + "`",
                    Nearest.hint(name, names(known))
                        .orElse("it has " + String.join(", ", names(known)))));
  }

  private static List<String> names(List<Target> known) {
    return known.stream().map(target -> target.name().value()).toList();
  }
}
