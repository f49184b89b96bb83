package dev.wherry.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.DiagnosticPages;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who called an address hears before it leads elsewhere. */
class MovedAddressTest {

  private static final Map<String, String> BEFORE =
      Map.of("GET /a", "main", "GET /b", "report", "GET /c", "report");

  private static Revision revision(Map<String, String> sites) {
    List<NativeResource> resources =
        sites.values().stream().distinct().map(MovedAddressTest::site).toList();
    Map<String, Value> outputs = new LinkedHashMap<>();
    sites.forEach(
        (name, site) ->
            outputs.put(
                name,
                new Value.Concat(
                    List.of(
                        Value.text("https://"),
                        new Value.Attribute(ResourceId.of("Site", site), "host")))));
    return new Revision(Blueprint.of(resources, outputs), Map.of());
  }

  private static NativeResource site(String name) {
    return NativeResource.of(
        ResourceId.of("Site", name), name, Value.Fields.NONE, SourceLocation.startOf("wherry.yml"));
  }

  private static Plan plan(Map<String, String> after) {
    Situation situation = new Situation(revision(BEFORE), Map.of(), Observed.NOTHING);
    return Planner.plan(
        situation, after.isEmpty() ? Revision.EMPTY : revision(after), DataRule.KEEP);
  }

  private static List<String> told(Plan plan) {
    return PlanText.lines(plan).stream().filter(line -> line.startsWith("  ! GET")).toList();
  }

  @Test
  void whatHangsOnSomethingElseMoves() {
    Plan plan = plan(Map.of("GET /a", "main", "GET /b", "report", "GET /c", "export"));
    assertEquals(List.of(new MovedAddress("GET /c", false)), plan.moved());
    assertTrue(PlanText.lines(plan).contains("Addresses that change (W0701)"));
    assertEquals(List.of("  ! GET /c gets another address"), told(plan));
    assertEquals(
        "[{\"name\":\"GET /c\",\"ends\":false}]",
        PlanJson.write(plan).get("movedAddresses").toString());
  }

  @Test
  void whatIsToldNoLongerEndsWithWhatAnswered() {
    Plan plan = plan(Map.of("url", "main"));
    assertEquals(
        List.of(new MovedAddress("GET /b", true), new MovedAddress("GET /c", true)),
        plan.moved().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList());
    assertTrue(told(plan).contains("  ! GET /b ends with what answered there"));
  }

  @Test
  void whatStaysAndWhatIsNewAreNotToldOf() {
    assertEquals(List.of(), plan(BEFORE).moved());
    assertEquals(
        List.of(), plan(Map.of("GET /a", "main", "GET /c", "report", "GET /d", "other")).moved());
    assertEquals(List.of(), told(plan(BEFORE)));
  }

  @Test
  void aPageSaysWhatToDo() {
    String page = DiagnosticPages.find(MovedAddress.CODE).orElseThrow();
    assertTrue(page.startsWith("# " + MovedAddress.CODE + ": an address changes\n"), page);
    assertTrue(page.contains("\n## How to fix it\n\n"), page);
  }

  /** As when the last function with a route goes and one with a schedule stays. */
  @Test
  void theLastAddressEndsToo() {
    Situation situation =
        new Situation(revision(Map.of("url", "main")), Map.of(), Observed.NOTHING);
    Revision silent = new Revision(Blueprint.of(List.of(site("report")), Map.of()), Map.of());
    assertEquals(
        List.of(new MovedAddress("url", true)),
        Planner.plan(situation, silent, DataRule.KEEP).moved());
  }

  @Test
  void aRemovalTakesAllAnyway() {
    assertEquals(List.of(), plan(Map.of()).moved());
  }
}
