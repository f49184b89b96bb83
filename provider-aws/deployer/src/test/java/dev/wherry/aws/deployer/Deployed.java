package dev.wherry.aws.deployer;

import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.StageName;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An app on an endpoint, from manifests that a test writes. */
final class Deployed implements AutoCloseable {

  static final StageName STAGE = new StageName("test");

  /** How many releases are kept. */
  static final int KEPT = 3;

  private final Path folder;
  private final Destination destination;
  private final Connection connection;
  private final List<ApplyEvent> events = new ArrayList<>();

  Deployed(Path folder, String manifest) throws IOException {
    this.folder = folder;
    Resolution resolution = resolve(manifest);
    this.destination =
        new Destination(resolution.application().orElseThrow().name(), STAGE, resolution.target());
    this.connection = Golden.PROVIDER.connect(destination);
  }

  /** Deploys a manifest with code that differs by the digit. */
  Revision deploy(String manifest, char digit) throws IOException, InterruptedException {
    Revision revision = revision(manifest, digit);
    upload(revision);
    apply(revision);
    return revision;
  }

  Connection connection() {
    return connection;
  }

  Destination destination() {
    return destination;
  }

  /** What happened in the last call of {@code apply}. */
  List<ApplyEvent> events() {
    return events;
  }

  private Resolution resolve(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("wherry.yml"), manifest);
    Manifest read = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    return read.resolve(STAGE, read.targets().get(0));
  }

  /** What a manifest compiles to, with code that differs by the digit. */
  Revision revision(String manifest, char digit) throws IOException {
    Resolution resolution = resolve(manifest);
    Compilation compilation =
        Golden.PROVIDER.compile(
            resolution
                .application()
                .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString())),
            STAGE,
            resolution.target());
    if (!compilation.succeeded()) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    return new Revision(
        compilation.blueprint(),
        Map.of(new ArtifactId("app"), new ContentDigest(Character.toString(digit).repeat(64))));
  }

  /** Uploads the code, as the engine does before it applies. */
  void upload(Revision revision) throws IOException, InterruptedException {
    for (ContentDigest digest : revision.artifacts().values()) {
      Path zip = folder.resolve(digest.brief() + ".zip");
      try (OutputStream file = Files.newOutputStream(zip);
          ZipOutputStream entries = new ZipOutputStream(file)) {
        entries.putNextEntry(new ZipEntry("lib/" + digest.brief() + ".jar"));
      }
      connection
          .storage()
          .artifacts()
          .put(new Artifact(new ArtifactId("app"), digest, zip, Files.size(zip)));
    }
  }

  /** Applies it; everything that goes is agreed to. */
  void apply(Revision revision) throws InterruptedException {
    events.clear();
    Blueprint desired = revision.resolved();
    Map<ResourceId, Action> agreed = new HashMap<>();
    Set<ResourceId> present = connection.read(Set.of()).resources().keySet();
    for (ResourceId id : desired.resources().keySet()) {
      agreed.put(id, present.contains(id) ? Action.UPDATE : Action.CREATE);
    }
    for (ResourceId id : present) {
      agreed.putIfAbsent(id, Action.DELETE);
    }
    applier().apply(new StackUpdate(desired, agreed), events::add);
    if (!desired.resources().isEmpty()) {
      applier().prune(desired, KEPT);
    }
  }

  StackApplier applier() {
    return (StackApplier) connection.applier();
  }

  @Override
  public void close() {
    connection.close();
  }
}
