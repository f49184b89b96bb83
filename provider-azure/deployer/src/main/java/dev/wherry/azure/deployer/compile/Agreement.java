package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.spi.compile.Documents;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What functions must agree in to share a function app: all that Azure knows once for a whole one.
 *
 * @param memory of an instance, in megabytes, as Azure has it
 * @param timeout of a call, in seconds
 * @param maxInstances of the app; none leaves it to Azure
 * @param requests calls that an instance handles at once
 * @param privateNetwork whether it stands in the target's network
 * @param uses what its identity may touch
 * @param permissions what else it may do, as the manifest says
 * @param overrides native properties, as the manifest says
 */
record Agreement(
    int memory,
    long timeout,
    OptionalInt maxInstances,
    int requests,
    boolean privateNetwork,
    Set<String> uses,
    List<@Nullable Object> permissions,
    Map<String, @Nullable Object> overrides) {

  /** The one that asks for less comes first. */
  static final Comparator<Agreement> PLAIN_FIRST =
      Comparator.<Agreement>comparingInt(one -> one.uses.size() + one.permissions.size())
          .thenComparingInt(one -> one.overrides.size())
          .thenComparingInt(Agreement::memory)
          .thenComparingLong(Agreement::timeout)
          .thenComparing(one -> one.maxInstances.isPresent())
          .thenComparingInt(Agreement::requests)
          .thenComparing(Agreement::privateNetwork);

  /** What a function asks for. */
  static Agreement of(FunctionSpec function, int memory) {
    Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
    function
        .overrides()
        .getOrDefault(Scope.AZURE, Map.of())
        .forEach((type, given) -> overrides.put(type, Documents.plain(given)));
    List<Document.Fields> permissions = function.permissions().getOrDefault(Scope.AZURE, List.of());
    return new Agreement(
        memory,
        Seconds.up(function.timeout()),
        function.maxInstances(),
        function.requestsPerInstance(),
        function.privateNetwork(),
        uses(function),
        permissions.stream().<@Nullable Object>map(Documents::plain).toList(),
        overrides);
  }

  /** In what another one differs, in the manifest's words. */
  List<String> differences(Agreement other) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("`memory`", memory == other.memory);
    same.put("`timeout`", timeout == other.timeout);
    same.put("`max-instances`", maxInstances.equals(other.maxInstances));
    same.put("`requests-per-instance`", requests == other.requests);
    same.put("`network`", privateNetwork == other.privateNetwork);
    same.put("`uses`", uses.equals(other.uses));
    same.put("`permissions`", permissions.equals(other.permissions));
    same.put("`overrides`", overrides.equals(other.overrides));
    same.values().removeIf(equal -> equal);
    return List.copyOf(same.keySet());
  }

  private static Set<String> uses(FunctionSpec function) {
    Set<String> uses = new TreeSet<>();
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource of) {
        uses.add(of.resource() + " " + new TreeSet<>(of.access()));
      } else if (use instanceof Use.OfFunction other) {
        uses.add("function " + other.function());
      }
    }
    for (Trigger.Http trigger : Triggers.http(function)) {
      if (trigger.auth() instanceof Auth.Key key) {
        uses.add(key.secret() + " " + Set.of(Use.Access.READ));
      }
    }
    return uses;
  }
}
