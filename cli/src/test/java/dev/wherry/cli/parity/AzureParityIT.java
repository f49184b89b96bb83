package dev.wherry.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.AzureApps;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.local.worker.WorkerHome;
import dev.wherry.local.worker.WorkerUnavailableException;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.testkit.http.HttpAsk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On Azure's own worker, behind our host, where this machine has the worker. */
class AzureParityIT extends RunnerParity {

  @Override
  String platform() {
    return VendorTarget.AZURE;
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
            worker(),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            (app, classes) -> {
              PreparedTarget prepared = build(new AzureProvider(), app, classes);
              return AzureApps.of(
                  app,
                  prepared.revision().blueprint(),
                  prepared.artifacts(),
                  FunctionNames::schedule);
            });
    return LocalRunner.onWorker(options, platform, application, code, event -> {});
  }

  /** Says aloud when there is none. */
  private static WorkerHome worker() throws Exception {
    try {
      return WorkerHome.find(System.getenv());
    } catch (WorkerUnavailableException unavailable) {
      System.out.println("no parity with Azure tested: " + unavailable.getMessage());
      return abort(unavailable.getMessage());
    }
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
