package dev.wherry.cli.invoker;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.local.InvokerBuild;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.invoker.InvokerUnavailableException;
import dev.wherry.local.invoker.Invokers;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Finds what a project needs to run on Google's invoker, which the distribution carries. */
public final class InvokerOnThisMachine {

  private static final String FOLDER = "invoker";

  private final Distribution distribution;
  private final Clouds clouds;
  private final JavaHomes javaHomes;

  /** With what stands in a distribution and on a user's machine. */
  public InvokerOnThisMachine(
      Distribution distribution, Clouds clouds, Map<String, String> environment) {
    this.distribution = distribution;
    this.clouds = clouds;
    this.javaHomes = JavaHomes.ofThisMachine(environment);
  }

  /**
   * The platform for a project that was read for a target on Google Cloud.
   *
   * @throws InvokerUnavailableException when the invokers are not there
   */
  public InvokerPlatform platform(LocalProject project)
      throws InvokerUnavailableException, IOException {
    Path home = distribution.home().orElse(Path.of(""));
    Invokers invokers = Invokers.of(home.resolve(FOLDER));
    JavaHome java = javaHomes.atLeast(project.application().java());
    return new InvokerPlatform(invokers, java.path(), java.feature(), build(project));
  }

  /** What makes the project's artifacts, wherever they run. */
  public InvokerBuild build(LocalProject project) {
    CloudProvider gcp =
        clouds
            .find(new ProviderName(VendorTarget.GCP))
            .orElseThrow(InvokerOnThisMachine::noGoogleCloud);
    return new InvokerArtifacts(gcp, project.stage(), project.target(), project.folder());
  }

  private static CommandException noGoogleCloud() {
    return CommandException.of(ExitCode.USAGE, "this Wherry was built without Google Cloud");
  }
}
