package dev.wherry.cli.parity;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.LambdaVersion;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
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
  String platform() {
    return VendorTarget.AWS;
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
            VendorTarget.AWS_REGION,
            (app, classes) -> {
              PreparedTarget prepared = build(new AwsProvider(), app, classes);
              return new LambdaVersion(
                  prepared.artifacts().values().iterator().next().file(),
                  prepared.revision().blueprint());
            });
    return LocalRunner.onLambda(options, platform, application, code, event -> {});
  }
}
