package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Functions that share a function app, because they agree.
 *
 * @param part what tells it from the app's other function apps; empty for the first
 * @param agreement what its functions agree in
 * @param functions at least one, in the order written
 */
record FunctionGroup(String part, Agreement agreement, List<FunctionSpec> functions) {

  private static final int NAMED = 3;

  /** Copies the list in. */
  FunctionGroup {
    functions = List.copyOf(functions);
  }

  /** The zip that is published to it; no function is called like the first one's. */
  ArtifactId artifact() {
    return new ArtifactId(part.isEmpty() ? "app" : "app-" + part);
  }

  /** The first of its functions, whose line stands for all. */
  FunctionSpec first() {
    return functions.get(0);
  }

  /** Whether anyone may call it by HTTP. */
  boolean hasRoutes() {
    return functions.stream().anyMatch(function -> !Triggers.http(function).isEmpty());
  }

  /** What it is for, in the manifest's words; of many functions the first few. */
  String subject() {
    String names =
        functions.stream()
            .limit(NAMED)
            .map(one -> one.name().value())
            .collect(Collectors.joining(", "));
    String more = functions.size() > NAMED ? " and " + (functions.size() - NAMED) + " more" : "";
    return (functions.size() == 1 ? "function " : "functions ") + names + more;
  }
}
