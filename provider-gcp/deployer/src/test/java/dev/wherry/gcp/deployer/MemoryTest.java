package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.workflow.TargetResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cloud Run takes some processors with some memory only, and the stub as it does. */
class MemoryTest extends OnStub {

  private String app(String memory) {
    return routesOnly().replace("    on:\n", "    memory: " + memory + "\n    on:\n");
  }

  @ParameterizedTest
  @CsvSource({
    "128MB,0.083",
    "512MB,0.333",
    "513MB,0.583",
    "1GB,0.583",
    "1025MB,1",
    "4GB,2",
    "9GB,4",
    "32GB,8"
  })
  void eachMemoryComesWithAProcessorThatIsTaken(String memory, String processors) throws Exception {
    assertEquals(Outcome.DONE, commands().deploy(app("2GB"), "one").outcome());
    assertEquals(Outcome.DONE, commands().deploy(app(memory), "one").outcome());
    assertEquals(
        processors, stub().functions().get("shop-test-greet").getServiceConfig().getAvailableCpu());
  }
}
