package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.azure.deployer.Manifests;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.MovedAddress;
import dev.wherry.engine.plan.Planner;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Observed;
import dev.wherry.testkit.golden.CompiledCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan tells of every address that changes with the function app that it hangs on. */
class AddressesTest {

  private static final String REST = function("aa", "512MB") + function("dd", "512MB");

  @TempDir Path folder = Path.of(".");

  private static String function(String name, String memory) {
    return "  "
        + name
        + ": { handler: com.example.Any, memory: "
        + memory
        + ", on: { http: GET /"
        + name
        + " } }\n";
  }

  private Revision revision(String functions) {
    return new Revision(
        CompiledCase.resolved(Manifests.write(folder, functions).compile(), 'a'), Map.of());
  }

  private List<MovedAddress> moved(String before, String after) {
    Situation released = new Situation(revision(REST + before), Map.of(), Observed.NOTHING);
    return Planner.plan(released, revision(REST + after), DataRule.KEEP).moved();
  }

  @Test
  void theFunctionThatAnAppIsCalledByLeavesTheOthersAnotherAddress() {
    String together = function("bb", "2GB") + function("cc", "2GB");
    String first = function("bb", "4GB") + function("cc", "2GB");
    String second = function("bb", "2GB") + function("cc", "4GB");
    List<MovedAddress> other = List.of(new MovedAddress("GET /cc", false));
    assertEquals(other, moved(together, first));
    assertEquals(other, moved(together, second));
    assertEquals(List.of(), moved(together, together + function("ee", "4GB")));
    assertEquals(List.of(), moved(together, function("bb", "4GB") + function("cc", "4GB")));
  }

  @Test
  void anAppThatGoesTakesItsAddressesAlong() {
    assertEquals(
        List.of(new MovedAddress("GET /bb", true)),
        moved(function("bb", "2GB"), function("bb", "512MB")));
  }
}
