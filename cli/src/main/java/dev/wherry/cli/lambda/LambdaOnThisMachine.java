package dev.wherry.cli.lambda;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.local.LambdaBuild;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaUnavailableException;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Finds what a project needs to run on Lambda's runtime client, which the distribution carries. */
public final class LambdaOnThisMachine {

  private static final String FOLDER = "lambda";

  private final Distribution distribution;
  private final Clouds clouds;
  private final JavaHomes javaHomes;

  /** With what stands in a distribution and on a user's machine. */
  public LambdaOnThisMachine(
      Distribution distribution, Clouds clouds, Map<String, String> environment) {
    this.distribution = distribution;
    this.clouds = clouds;
    this.javaHomes = JavaHomes.ofThisMachine(environment);
  }

  /**
   * The platform for a project that was read for a target on AWS.
   *
   * @param scratch where the client's native library is unpacked to
   * @throws LambdaUnavailableException when the client has nothing for this machine
   */
  public LambdaPlatform platform(LocalProject project, Path scratch)
      throws LambdaUnavailableException, IOException {
    Path home = distribution.home().orElse(Path.of(""));
    LambdaClient client = LambdaClient.of(home.resolve(FOLDER), scratch);
    JavaHome java = javaHomes.atLeast(project.application().java());
    return new LambdaPlatform(
        client,
        java.path(),
        java.feature(),
        project.target().region().orElse(VendorTarget.AWS_REGION),
        build(project));
  }

  /** What makes the project's artifacts, wherever they run. */
  public LambdaBuild build(LocalProject project) {
    CloudProvider aws =
        clouds.find(new ProviderName(VendorTarget.AWS)).orElseThrow(LambdaOnThisMachine::noAws);
    return new LambdaArtifacts(aws, project.stage(), project.target(), project.folder());
  }

  private static CommandException noAws() {
    return CommandException.of(ExitCode.USAGE, "this Wherry was built without AWS");
  }
}
