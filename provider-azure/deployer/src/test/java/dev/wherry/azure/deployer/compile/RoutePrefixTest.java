package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.deployer.Manifests;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.MovedAddress;
import dev.wherry.engine.plan.Planner;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.apply.Observed;
import dev.wherry.testkit.golden.CompiledCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a target has before every path. */
class RoutePrefixTest {

  @TempDir Path folder = Path.of(".");

  private Compilation compile(String path, String target) {
    String function =
        "  users:\n    handler: com.example.Any\n    on:\n      - http: GET " + path + "\n";
    return Manifests.write(folder, function, target).compile();
  }

  private static String diagnostics(Compilation compilation) {
    return CompiledCase.diagnostics(compilation);
  }

  @Test
  void aPlanTellsThatTheAddressMoves() {
    Revision before = new Revision(CompiledCase.resolved(compile("/users", ""), 'a'), Map.of());
    Revision after =
        new Revision(CompiledCase.resolved(compile("/users", "route-prefix: api"), 'a'), Map.of());
    Situation released = new Situation(before, Map.of(), Observed.NOTHING);
    assertEquals(
        List.of(new MovedAddress("url", false)),
        Planner.plan(released, after, DataRule.KEEP).moved());
  }

  /** The host's own paths are outside of it, and Wherry's own is inside. */
  @Test
  void aPathIsReservedForWhoeverAnswersIt() {
    assertFalse(compile("/admin/users", "").succeeded());
    assertTrue(compile("/admin/users", "route-prefix: api").succeeded());
    assertFalse(compile("/wherry-invoke/users", "route-prefix: api").succeeded());
  }

  @Test
  void thePathsOfTheHostAreNoPrefix() {
    assertEquals(
        """
        14:19 error[W0474]: on Azure paths that begin with `/admin` are the host's
          choose another prefix, for example `api`
        """,
        diagnostics(compile("/users", "route-prefix: Admin/v1")));
  }

  @Test
  void theSettingOfTheHostIsNoWayAround() {
    String function =
        "  users:\n    handler: com.example.Any\n    on: { http: GET /users }\n"
            + "    overrides:\n      azure:\n        Microsoft.Web/sites/config:\n"
            + "          properties: { AzureFunctionsJobHost__extensions__http__routePrefix: x }\n";
    String told = diagnostics(Manifests.write(folder, function).compile());
    assertTrue(told.contains("error[W0464]"), told);
    assertTrue(told.endsWith("write `route-prefix:` of the target\n"), told);
  }
}
