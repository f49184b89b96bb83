package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The anchors of a file, so far. */
final class Anchors {

  /**
   * What an alias stands for.
   *
   * @param nodes how many nodes it holds
   */
  record Anchor(Node node, long nodes) {}

  private final Map<String, Anchor> complete = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  void open(String name) {
    complete.remove(name);
    open.add(name);
  }

  void close(String name, Node node, long nodes) {
    open.remove(name);
    complete.put(name, new Anchor(node, nodes));
  }

  @Nullable Anchor find(String name) {
    return complete.get(name);
  }

  Diagnostic unknown(String name, SourceLocation place) {
    if (open.contains(name)) {
      return ManifestProblem.BAD_ALIAS
          .at(place, "the alias `*" + name + "` stands inside its own anchor")
          .hint("an alias repeats something that is complete");
    }
    Diagnostic diagnostic =
        ManifestProblem.BAD_ALIAS.at(place, "no anchor `&" + name + "` stands before this alias");
    return Nearest.to(name, complete.keySet())
        .map(near -> diagnostic.hint("did you mean `*" + near + "`?"))
        .orElseGet(() -> diagnostic.hint("quote the value if the star is meant"));
  }
}
