package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.azure.deployer.Manifests;
import dev.wherry.azure.deployer.data.Limits;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions share a function app as long as they agree, and keep its name when another leaves. */
class GroupingTest {

  @TempDir Path folder = Path.of(".");

  /** The function app of each function. */
  private Map<String, String> parts(String functions) {
    Map<String, String> parts = new TreeMap<>();
    Grouping.of(Manifests.app(folder, functions), Limits.shipped())
        .forEach(
            group ->
                group
                    .functions()
                    .forEach(one -> parts.put(one.name().value(), "<" + group.part() + ">")));
    return parts;
  }

  private static String function(String name, String more) {
    String lines = more.isEmpty() ? "" : "    " + more + "\n";
    return "  "
        + name
        + ":\n    handler: com.example.Any\n"
        + lines
        + "    on:\n      - http: GET /"
        + name
        + "\n";
  }

  @Test
  void thoseThatAgreeShareTheFirst() {
    assertEquals(
        Map.of("aa", "<>", "bb", "<>", "cc", "<>"),
        parts(
            function("aa", "memory: 1GB")
                + function("bb", "memory: 2GB")
                + function("cc", "memory: 1500MB")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "memory: 2GB",
        "timeout: 21s",
        "max-instances: 5",
        "requests-per-instance: 2",
        "uses: { key-of-one: read }",
        "permissions: { azure: [{ roles: [Reader] }] }",
        "overrides: { azure: { Microsoft.Web/sites: { properties: { sshEnabled: false } } } }"
      })
  void oneThatAsksForMoreLeavesTheOthersWhereTheyAre(String more) {
    for (String leaving : new String[] {"aa", "bb"}) {
      String staying = leaving.equals("aa") ? "bb" : "aa";
      Map<String, String> before = parts(function("aa", "") + function("bb", ""));
      Map<String, String> after =
          parts(
              function("aa", leaving.equals("aa") ? more : "")
                  + function("bb", leaving.equals("bb") ? more : ""));
      assertEquals(before.get(staying), after.get(staying), more);
      assertEquals("<" + leaving + ">", after.get(leaving), more);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warm: 3",
        "tags: { team: a }",
        "environment: { A: b }",
        "log-retention: 60d",
        "architecture: x86_64"
      })
  void whatAzureKnowsForEachFunctionSplitsNothing(String more) {
    assertEquals(Map.of("aa", "<>", "bb", "<>"), parts(function("aa", "") + function("bb", more)));
  }

  @Test
  void anAppApartKeepsItsNameWhenItChangesAgainOrOthersJoinLater() {
    String rest = function("aa", "") + function("bb", "");
    String joined = function("dd", "memory: 4GB");
    assertEquals("<cc>", parts(rest + function("cc", "memory: 2GB")).get("cc"));
    assertEquals("<cc>", parts(rest + function("cc", "memory: 4GB")).get("cc"));
    assertEquals("<cc>", parts(rest + function("cc", "memory: 4GB") + joined).get("dd"));
  }

  @Test
  void theNameOfTheAppIsWhereMostAddressesAre() {
    String timers =
        "  t1: { handler: com.example.Any, on: { schedule: every hour } }\n"
            + "  t2: { handler: com.example.Any, on: { schedule: every hour } }\n";
    assertEquals(
        Map.of("t1", "<t1>", "t2", "<t1>", "zz", "<>"),
        parts(timers + function("zz", "memory: 4GB")));
  }

  @Test
  void anAppWithoutFunctionsHasNone() {
    assertEquals(0, Grouping.of(Manifests.app(folder, ""), Limits.shipped()).size());
  }
}
