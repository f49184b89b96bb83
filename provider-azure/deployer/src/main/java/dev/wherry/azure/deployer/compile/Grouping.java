package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.Limits;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which functions share a function app, and which of the apps is called like the whole. That is the
 * one with most of the functions that have addresses, then with most functions, then the one that
 * asks for least; so a function that comes to ask for more leaves the others where they are. Every
 * other app is called by the first of its functions in the manifest.
 */
final class Grouping {

  private static final Comparator<FunctionGroup> SMALL_FIRST =
      Comparator.<FunctionGroup>comparingLong(Grouping::addresses)
          .thenComparingInt(group -> group.functions().size())
          .thenComparing(FunctionGroup::agreement, Agreement.PLAIN_FIRST.reversed());

  private Grouping() {}

  /** The function apps of an app, the one that is called like it first. */
  static List<FunctionGroup> of(Application app, Limits limits) {
    Map<Agreement, List<FunctionSpec>> members = new LinkedHashMap<>();
    for (FunctionSpec function : app.functions().values()) {
      int memory = limits.memory(function.memory().megabytes());
      members
          .computeIfAbsent(Agreement.of(function, memory), agreement -> new ArrayList<>())
          .add(function);
    }
    List<FunctionGroup> groups = new ArrayList<>();
    members.forEach(
        (agreement, functions) ->
            groups.add(new FunctionGroup(functions.get(0).name().value(), agreement, functions)));
    return groups.isEmpty() ? groups : named(groups);
  }

  private static List<FunctionGroup> named(List<FunctionGroup> groups) {
    FunctionGroup main = groups.get(0);
    for (FunctionGroup group : groups) {
      main = SMALL_FIRST.compare(group, main) > 0 ? group : main;
    }
    List<FunctionGroup> named = new ArrayList<>();
    named.add(new FunctionGroup("", main.agreement(), main.functions()));
    for (FunctionGroup group : groups) {
      if (!group.equals(main)) {
        named.add(group);
      }
    }
    return named;
  }

  private static long addresses(FunctionGroup group) {
    return group.functions().stream()
        .filter(function -> !Triggers.http(function).isEmpty())
        .count();
  }
}
