package dev.wherry.cli.parity;

import dev.wherry.cli.project.VendorTarget;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.CloudFunctions;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.InvokerVersion;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.invoker.Invokers;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;

/** On Google's own invoker. */
abstract class GoogleParity extends RunnerParity {

  @Override
  String platform() {
    return VendorTarget.GCP;
  }

  /** Both generations, or the one that is tried in place of both. */
  abstract Invokers invokers(Path folder) throws Exception;

  @Override
  LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception {
    InvokerPlatform platform =
        new InvokerPlatform(
            invokers(distribution.resolve("invoker")),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            (app, classes) -> {
              PreparedTarget prepared = build(new GcpProvider(), app, classes);
              return new InvokerVersion(
                  prepared.artifacts().values().iterator().next().file(),
                  CloudFunctions.of(prepared.revision().blueprint()));
            });
    return LocalRunner.onInvoker(options, platform, application, code, event -> {});
  }
}
