package dev.wherry.cli.parity;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.cli.vendor.LambdaOnThisMachine;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.Platform;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On Lambda's own runtime client, behind an HTTP API as the local front plays it. */
@EnabledOnOs(OS.LINUX)
class LambdaParityIT extends RunnerParity {

  @Override
  Vendor vendor() {
    return LambdaOnThisMachine.VENDOR;
  }

  @Override
  protected String exceptions() {
    return "aws";
  }

  @Override
  LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception {
    LambdaPlatform platform =
        new LambdaPlatform(
            LambdaClient.of(distribution.resolve("lambda"), project()),
            Path.of(System.getProperty("java.home")),
            Runtime.version().feature(),
            vendor().region(),
            (app, classes) -> LambdaOnThisMachine.version(build(new AwsProvider(), app, classes)));
    return LocalRunner.start(options, Platform.of(platform), application, code, event -> {});
  }
}
