package dev.wherry.cli.parity;

import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.cli.distribution.AzureWorker;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.cli.vendor.WorkerOnThisMachine;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.Platform;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On Azure's own worker, behind our host, where this machine has the worker. */
class AzureParityIT extends RunnerParity {

  @Override
  Vendor vendor() {
    return WorkerOnThisMachine.VENDOR;
  }

  @Override
  protected String exceptions() {
    return "azure";
  }

  @Override
  LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception {
    WorkerPlatform platform =
        new WorkerPlatform(
            AzureWorker.require(),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            (app, classes) ->
                WorkerOnThisMachine.version(
                    build(new AzureProvider(), app, classes), FunctionNames::schedule));
    return LocalRunner.start(options, Platform.of(platform), application, code, event -> {});
  }

  @Test
  void aProcessThatEndsIsReportedAndReplaced() throws Exception {
    assertEndedProcessIsReplaced(502);
  }
}
