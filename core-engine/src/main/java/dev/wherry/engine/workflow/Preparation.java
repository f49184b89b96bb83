package dev.wherry.engine.workflow;

import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.assembly.Leftovers;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From compiled targets to what can be deployed, offline: generated, assembled, rendered. */
public final class Preparation {

  private final Assembler assembler;

  /** A preparation that deletes the artifacts of earlier ones. */
  public Preparation() {
    this(Leftovers.DELETE);
  }

  /** A preparation. */
  public Preparation(Leftovers leftovers) {
    this.assembler = new Assembler(leftovers);
  }

  /** Puts together what a target needs, in the target's folder. */
  public PreparedTarget prepare(CompiledTarget compiled, ProjectCode code) throws IOException {
    DeployTarget target = compiled.target();
    EntryPoints entryPoints = EntryPoints.of(target.application(), code);
    Map<ArtifactId, Artifact> artifacts =
        assembler.assemble(
            compiled.compilation().artifacts(),
            new AssemblySource(code, entryPoints.files()),
            target.folder());
    Map<ArtifactId, ContentDigest> digests = new TreeMap<>();
    artifacts.forEach((id, artifact) -> digests.put(id, artifact.digest()));
    Revision revision = new Revision(compiled.compilation().blueprint(), digests);
    List<Path> files =
        RenderedFiles.write(target.folder(), target.provider().render(revision.resolved()));
    return new PreparedTarget(target, revision, artifacts, files, entryPoints.fallbacks());
  }
}
