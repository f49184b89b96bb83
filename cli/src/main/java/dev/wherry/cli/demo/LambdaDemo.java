package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.lambda.LambdaOnThisMachine;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.lambda.LambdaUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;

/** Runs a project's artifact for AWS on Lambda's own runtime client and calls it over HTTP. */
public final class LambdaDemo {

  /** Lambda's own, and not what Wherry adds. */
  private static final String VENDORS = "lib/aws-lambda-java-core.jar";

  private static final String TARGET = "aws";

  private final DemoRun run;
  private final LambdaOnThisMachine lambda;

  /** A demo that Ctrl-C stops in order. */
  public LambdaDemo(Interrupts interrupts, LambdaOnThisMachine lambda) {
    this.run = new DemoRun(interrupts, TARGET);
    this.lambda = lambda;
  }

  /** Runs the project of the template {@code http-api}, read for a target on AWS. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    try {
      Path artifact = lambda.build(project).build(project.application(), code).artifact();
      try (TemporaryFolder scratch = TemporaryFolder.create("wherry-lambda")) {
        LambdaPlatform platform = lambda.platform(project, scratch.path());
        console.detail("on " + platform.javaHome());
        try (LocalRunner runner =
            LocalRunner.onLambda(options, platform, project.application(), code, event -> {})) {
          String runtime = "Lambda's runtime client, Java " + platform.feature();
          return run.row(runner, runtime, artifact, withoutVendors(artifact));
        }
      } catch (LambdaUnavailableException unavailable) {
        console.info(String.valueOf(unavailable.getMessage()));
        try (LocalRunner runner =
            LocalRunner.start(options, project.application(), code, event -> {})) {
          return run.row(
              runner,
              "the local runner, in place of Lambda's runtime client",
              artifact,
              withoutVendors(artifact));
        }
      }
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.INVALID, e.diagnostics());
    }
  }

  private static long withoutVendors(Path artifact) throws IOException {
    try (ZipFile zip = new ZipFile(artifact.toFile())) {
      return Collections.list(zip.entries()).stream()
          .filter(entry -> !entry.getName().equals(VENDORS))
          .mapToLong(entry -> entry.getCompressedSize())
          .sum();
    }
  }
}
