package dev.wherry.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.local.invoker.Invokers;
import dev.wherry.testkit.http.HttpAsk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the invoker that jars are deployed to. */
class GoogleParityIT extends GoogleParity {

  @Override
  protected String exceptions() {
    return "gcp";
  }

  @Override
  Invokers invokers(Path folder) throws Exception {
    return Invokers.of(folder);
  }

  @Test
  void aProcessThatEndsIsReportedAndReplaced() throws Exception {
    assertEquals(200, vendor(ask("GET")).status());
    assertEquals(502, vendor(ask("DELETE")).status());
    assertEquals(200, vendor(ask("GET")).status());
  }

  private static HttpAsk ask(String method) {
    return new HttpAsk(method, "/fragile", List.of(), new byte[0]);
  }
}
