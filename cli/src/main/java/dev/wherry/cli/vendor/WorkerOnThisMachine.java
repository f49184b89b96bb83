package dev.wherry.cli.vendor;

import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.ArtifactBuild;
import dev.wherry.local.AzureApps;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.Platform;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.local.WorkerVersion;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.local.worker.WorkerHome;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Azure's Java worker, which its user has installed. */
public final class WorkerOnThisMachine implements VendorRuntime {

  /** Who makes it. */
  public static final Vendor VENDOR =
      new Vendor(
          new ProviderName("azure"),
          "Azure",
          "eastus",
          Map.of("subscription", "00000000-0000-0000-0000-000000000000"));

  private final CloudProvider azure;
  private final BiFunction<FunctionName, Integer, String> timers;
  private final JavaHomes javaHomes;
  private final Map<String, String> environment;

  /**
   * With what stands on a user's machine.
   *
   * @param timers what Azure's compiler calls the timer of a function's schedule, counted from 1
   * @param environment of this process, which may name the worker
   */
  public WorkerOnThisMachine(
      CloudProvider azure,
      BiFunction<FunctionName, Integer, String> timers,
      JavaHomes javaHomes,
      Map<String, String> environment) {
    this.azure = azure;
    this.timers = timers;
    this.javaHomes = javaHomes;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Vendor vendor() {
    return VENDOR;
  }

  @Override
  public String title() {
    return "Azure's worker";
  }

  @Override
  public ReadyRuntime ready(LocalProject project)
      throws VendorRuntimeUnavailableException, IOException {
    WorkerHome worker = WorkerHome.find(environment);
    JavaHome java = javaHomes.atLeast(project.application().java());
    WorkerPlatform platform =
        new WorkerPlatform(worker, java.path(), java.feature(), build(project));
    String title = (title() + " " + worker.version()).stripTrailing();
    return ReadyRuntime.inPlace(Platform.of(platform), title, java);
  }

  @Override
  public Path artifact(LocalProject project, ProjectCode code) throws LocalStartException {
    return build(project).build(project.application(), code).apps().get(0).artifact();
  }

  private ArtifactBuild<WorkerVersion> build(LocalProject project) {
    return new VendorArtifacts<>(azure, project, prepared -> version(prepared, timers));
  }

  /**
   * What the worker runs of a target.
   *
   * @param timers as for the constructor
   */
  public static WorkerVersion version(
      PreparedTarget prepared, BiFunction<FunctionName, Integer, String> timers) {
    return AzureApps.of(
        prepared.target().application(),
        prepared.revision().blueprint(),
        prepared.artifacts(),
        timers);
  }

  @Override
  public Optional<StandIn> standIn(Path artifact) throws IOException {
    return Optional.of(BuiltApp.start(artifact));
  }

  @Override
  public long ownBytes(Path artifact) throws IOException {
    return Files.size(artifact);
  }
}
