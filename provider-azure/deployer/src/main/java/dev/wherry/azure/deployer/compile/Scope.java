package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.Limits;
import dev.wherry.model.Application;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.compile.Problems;
import java.util.List;

/**
 * What is compiled: one app for one stage and target.
 *
 * @param app the app
 * @param stage which copy
 * @param target where
 * @param groups its function apps
 * @param limits what Azure takes
 * @param problems what was found so far
 */
record Scope(
    Application app,
    StageName stage,
    Target target,
    List<FunctionGroup> groups,
    Limits limits,
    Problems problems) {

  /** This provider's name, under which the manifest has permissions and overrides for it. */
  static final ProviderName AZURE = new ProviderName("azure");

  /** The key of a target that says what stands before the path of every route. */
  static final String ROUTE_PREFIX = "route-prefix";

  /** Copies the list in. */
  Scope {
    groups = List.copyOf(groups);
  }

  /** The names of this copy. */
  AzureNames names() {
    return AzureNames.of(app.name(), stage, target);
  }

  /** The place that everything stands in. */
  String region() {
    return target.region().orElse("");
  }

  /** What stands before the path of every route, without slashes at its ends; empty for nothing. */
  String routePrefix() {
    return target.settings().get(ROUTE_PREFIX) instanceof Document.Text text ? text.value() : "";
  }

  /** The function app that has a function. */
  FunctionGroup group(FunctionName function) {
    return groups.stream()
        .filter(group -> group.functions().stream().anyMatch(one -> one.name().equals(function)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function `" + function + "`"));
  }
}
