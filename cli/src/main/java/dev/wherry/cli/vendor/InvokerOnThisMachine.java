package dev.wherry.cli.vendor;

import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.ArtifactBuild;
import dev.wherry.local.CloudFunctions;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.InvokerVersion;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.Platform;
import dev.wherry.local.invoker.Invokers;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Google's invoker, which the distribution carries. */
public final class InvokerOnThisMachine implements VendorRuntime {

  /** Who makes it. */
  public static final Vendor VENDOR =
      new Vendor(
          new ProviderName("gcp"),
          "Google Cloud",
          "us-central1",
          Map.of("project", "local-project"));

  private static final String FOLDER = "invoker";

  private final CloudProvider gcp;
  private final Distribution distribution;
  private final JavaHomes javaHomes;

  /** With what stands in a distribution and on a user's machine. */
  public InvokerOnThisMachine(CloudProvider gcp, Distribution distribution, JavaHomes javaHomes) {
    this.gcp = gcp;
    this.distribution = distribution;
    this.javaHomes = javaHomes;
  }

  @Override
  public Vendor vendor() {
    return VENDOR;
  }

  @Override
  public String title() {
    return "Google's invoker";
  }

  @Override
  public ReadyRuntime ready(LocalProject project)
      throws VendorRuntimeUnavailableException, IOException {
    Path home = distribution.home().orElse(Path.of(""));
    Invokers invokers = Invokers.of(home.resolve(FOLDER));
    JavaHome java = javaHomes.atLeast(project.application().java());
    InvokerPlatform platform =
        new InvokerPlatform(invokers, java.path(), java.feature(), build(project));
    return ReadyRuntime.inPlace(
        Platform.of(platform), title() + " " + invokers.first().version(), java);
  }

  @Override
  public Path artifact(LocalProject project, ProjectCode code) throws LocalStartException {
    return build(project).build(project.application(), code).artifact();
  }

  private ArtifactBuild<InvokerVersion> build(LocalProject project) {
    return new VendorArtifacts<>(gcp, project, InvokerOnThisMachine::version);
  }

  /** What the invoker runs of a target. */
  public static InvokerVersion version(PreparedTarget prepared) {
    return new InvokerVersion(
        prepared.artifacts().values().iterator().next().file(),
        CloudFunctions.of(prepared.revision().blueprint()));
  }

  @Override
  public long ownBytes(Path artifact) throws IOException {
    return Files.size(artifact);
  }
}
