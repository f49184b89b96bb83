package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.spi.Connection;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.operate.SecretValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A secret's value is in the cloud's vault and nowhere else. */
interface SecretContract extends ContractCase {

  /** What no one may ever read. */
  String VALUE = "sk_live_51H8xQ2eZvKYlo2C";

  /** The value is not in artifacts, plans, what Wherry keeps, or what anyone hears. */
  @Test
  default void theValueIsNowhere() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    try (Connection connection = bench.provider().connect(bench.destination())) {
      connection.operations().secrets().set(ContractApp.SECRET, new SecretValue(VALUE));
      assertEquals(Set.of(ContractApp.SECRET), connection.operations().secrets().list());
    }
    bench.deploy(ContractApp.FIRST.greeting("good day"), "two");

    bench.cloud().stored().forEach((key, text) -> absent(text, key));
    bench.audience().heard().forEach(line -> absent(line, "what is heard"));
    absent(bench.info().toString(), "what info shows");
    Wish wish = bench.work(ContractApp.FIRST, "two", DataRule.KEEP).wish();
    for (Artifact artifact : ((Wish.Deploy) wish).artifacts().values()) {
      absent(Files.readString(artifact.file(), StandardCharsets.ISO_8859_1), "an artifact");
    }
    absent(((Wish.Deploy) wish).revision().toString(), "the blueprint");
  }

  /** A secret's value can be given and taken, and deploying leaves it alone. */
  @Test
  default void deployingLeavesTheValueAlone() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    try (Connection connection = bench.provider().connect(bench.destination())) {
      var secrets = connection.operations().secrets();
      secrets.set(ContractApp.SECRET, new SecretValue(VALUE));
      bench.deploy(ContractApp.FIRST, "two");
      assertEquals(Set.of(ContractApp.SECRET), secrets.list());

      secrets.remove(ContractApp.SECRET);
      secrets.remove(ContractApp.SECRET);
      assertEquals(Set.of(), secrets.list());
    }
    assertEquals(new SecretValue(VALUE).toString(), "***");
  }

  private static void absent(String text, String where) {
    assertFalse(text.contains(VALUE), () -> "the secret's value stands in " + where);
  }
}
