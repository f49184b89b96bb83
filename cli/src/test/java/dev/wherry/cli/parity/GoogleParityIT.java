package dev.wherry.cli.parity;

import dev.wherry.cli.vendor.InvokerOnThisMachine;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.Platform;
import dev.wherry.local.invoker.Invokers;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * On the invoker that jars are deployed to, behind the front of {@code dev --on gcp}, which finds
 * the function of a request. What functions answer at addresses of their own is the business of
 * {@link AddressParity}.
 */
class GoogleParityIT extends RunnerParity {

  @Override
  Vendor vendor() {
    return InvokerOnThisMachine.VENDOR;
  }

  @Override
  protected String exceptions() {
    return "gcp";
  }

  @Override
  LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception {
    InvokerPlatform platform =
        new InvokerPlatform(
            Invokers.of(distribution.resolve("invoker")),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            (app, classes) -> InvokerOnThisMachine.version(build(new GcpProvider(), app, classes)));
    return LocalRunner.start(options, Platform.of(platform), application, code, event -> {});
  }

  @Test
  void aProcessThatEndsIsReportedAndReplaced() throws Exception {
    assertEndedProcessIsReplaced(502);
  }
}
