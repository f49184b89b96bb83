package dev.wherry.cli.parity;

import dev.wherry.local.invoker.Invokers;
import java.nio.file.Path;
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
    assertEndedProcessIsReplaced(502);
  }
}
