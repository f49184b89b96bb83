package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.FunctionShape;
import dev.wherry.engine.manifest.shape.FunctionShape.Grant;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a function may touch. */
final class UseReader {

  private final Section function;

  UseReader(Section function) {
    this.function = function;
  }

  List<Use> read(Map<String, Node.Entry> entries) {
    List<Use> uses = new ArrayList<>();
    entries.forEach((name, entry) -> uses.addAll(read(name, entry)));
    return uses;
  }

  private List<Use> read(String name, Node.Entry entry) {
    Set<Grant> grants = EnumSet.noneOf(Grant.class);
    function
        .located(entry.value(), FunctionShape.USES.shape().item())
        .forEach(grant -> grants.add(grant.value()));
    SourceLocation place = entry.key();
    if (grants.contains(Grant.INVOKE) && grants.size() > 1) {
      function
          .reading()
          .report(
              ManifestProblem.WRONG_ACCESS
                  .at(entry.place(), "`invoke` is for functions, the other words for resources")
                  .hint("write `invoke` alone for a function"));
      return List.of();
    }
    if (grants.contains(Grant.INVOKE)) {
      return List.of(new Use.OfFunction(new FunctionName(name), place));
    }
    Set<Use.Access> access = EnumSet.noneOf(Use.Access.class);
    grants.forEach(grant -> access.add(Use.Access.valueOf(grant.name())));
    return access.isEmpty()
        ? List.of()
        : List.of(new Use.OfResource(new ResourceName(name), access, place));
  }
}
