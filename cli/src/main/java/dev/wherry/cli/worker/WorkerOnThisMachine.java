package dev.wherry.cli.worker;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.local.WorkerBuild;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.local.worker.WorkerHome;
import dev.wherry.local.worker.WorkerUnavailableException;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.util.Map;

/** Finds what a project needs to run on Azure's worker, which its user has installed. */
public final class WorkerOnThisMachine {

  private final Clouds clouds;
  private final Map<String, String> environment;
  private final JavaHomes javaHomes;

  /** With what stands on a user's machine. */
  public WorkerOnThisMachine(Clouds clouds, Map<String, String> environment) {
    this.clouds = clouds;
    this.environment = Map.copyOf(environment);
    this.javaHomes = JavaHomes.ofThisMachine(environment);
  }

  /**
   * The platform for a project that was read for a target on Azure.
   *
   * @throws WorkerUnavailableException when the worker is not there; says how to get it
   */
  public WorkerPlatform platform(LocalProject project)
      throws WorkerUnavailableException, IOException {
    WorkerHome worker = WorkerHome.find(environment);
    JavaHome java = javaHomes.atLeast(project.application().java());
    return new WorkerPlatform(worker, java.path(), java.feature(), build(project));
  }

  /** What makes the project's artifacts, wherever they run. */
  public WorkerBuild build(LocalProject project) {
    CloudProvider azure =
        clouds
            .find(new ProviderName(VendorTarget.AZURE))
            .orElseThrow(
                () -> CommandException.of(ExitCode.USAGE, "this Wherry was built without Azure"));
    return new WorkerArtifacts(azure, project.stage(), project.target(), project.folder());
  }
}
