package dev.wherry.cli.vendor;

import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.jdk.JavaHome;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.ArtifactBuild;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.LambdaVersion;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.Platform;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lambda's own runtime client, which the distribution carries. */
public final class LambdaOnThisMachine implements VendorRuntime {

  /** Who makes it. */
  public static final Vendor VENDOR =
      new Vendor(new ProviderName("aws"), "AWS", "us-east-1", Map.of());

  private static final String FOLDER = "lambda";

  /** Lambda's own, and not what Wherry adds. */
  private static final String VENDORS = "lib/aws-lambda-java-core.jar";

  private final CloudProvider aws;
  private final Distribution distribution;
  private final JavaHomes javaHomes;

  /** With what stands in a distribution and on a user's machine. */
  public LambdaOnThisMachine(CloudProvider aws, Distribution distribution, JavaHomes javaHomes) {
    this.aws = aws;
    this.distribution = distribution;
    this.javaHomes = javaHomes;
  }

  @Override
  public Vendor vendor() {
    return VENDOR;
  }

  @Override
  public String title() {
    return "Lambda's runtime client";
  }

  /** Unpacks the client's native library, too. */
  @Override
  public ReadyRuntime ready(LocalProject project)
      throws VendorRuntimeUnavailableException, IOException {
    TemporaryFolder scratch = TemporaryFolder.create("wherry-lambda");
    try {
      Path home = distribution.home().orElse(Path.of(""));
      LambdaClient client = LambdaClient.of(home.resolve(FOLDER), scratch.path());
      JavaHome java = javaHomes.atLeast(project.application().java());
      String region = project.target().region().orElse(VENDOR.region());
      LambdaPlatform platform =
          new LambdaPlatform(client, java.path(), java.feature(), region, build(project));
      return new ReadyRuntime(Platform.of(platform), title(), java, Optional.of(scratch));
    } catch (VendorRuntimeUnavailableException | IOException | RuntimeException failure) {
      scratch.close();
      throw failure;
    }
  }

  @Override
  public Path artifact(LocalProject project, ProjectCode code) throws LocalStartException {
    return build(project).build(project.application(), code).artifact();
  }

  private ArtifactBuild<LambdaVersion> build(LocalProject project) {
    return new VendorArtifacts<>(aws, project, LambdaOnThisMachine::version);
  }

  /** What the client runs of a target. */
  public static LambdaVersion version(PreparedTarget prepared) {
    return new LambdaVersion(
        prepared.artifacts().values().iterator().next().file(), prepared.revision().blueprint());
  }

  @Override
  public long ownBytes(Path artifact) throws IOException {
    try (ZipFile zip = new ZipFile(artifact.toFile())) {
      return Collections.list(zip.entries()).stream()
          .filter(entry -> !entry.getName().equals(VENDORS))
          .mapToLong(ZipEntry::getCompressedSize)
          .sum();
    }
  }
}
