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

/** On Google's own invoker. */
abstract class GoogleParity extends RunnerParity {

  @Override
  Vendor vendor() {
    return InvokerOnThisMachine.VENDOR;
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
            (app, classes) -> InvokerOnThisMachine.version(build(new GcpProvider(), app, classes)));
    return LocalRunner.start(options, Platform.of(platform), application, code, event -> {});
  }
}
