package dev.wherry.engine.workflow;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Destination;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From apps to work: compiled for every target, then assembled; offline. */
public final class Preparation {

  private final Assembler assembler = new Assembler();

  /**
   * What to deploy.
   *
   * @param rule what becomes of what holds data
   * @throws CompilationFailedException with what is wrong in any of the targets; nothing is
   *     assembled then
   */
  public List<Work> prepare(List<DeployTarget> targets, DataRule rule)
      throws CompilationFailedException, IOException {
    Map<DeployTarget, Compilation> compiled = compile(targets);
    List<Work> work = new ArrayList<>();
    for (var entry : compiled.entrySet()) {
      work.add(work(entry.getKey(), entry.getValue(), rule));
    }
    return work;
  }

  private static Map<DeployTarget, Compilation> compile(List<DeployTarget> targets)
      throws CompilationFailedException {
    Map<DeployTarget, Compilation> compiled = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (DeployTarget target : targets) {
      Destination destination = target.destination();
      Compilation compilation =
          target
              .provider()
              .compile(target.application(), destination.stage(), destination.target());
      compiled.put(target, compilation);
      diagnostics.addAll(compilation.diagnostics());
    }
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new CompilationFailedException(diagnostics);
    }
    return compiled;
  }

  private Work work(DeployTarget target, Compilation compilation, DataRule rule)
      throws IOException {
    Map<ArtifactId, Artifact> artifacts =
        assembler.assemble(compilation.artifacts(), target.source(), target.folder());
    Map<ArtifactId, ContentDigest> digests = new TreeMap<>();
    artifacts.forEach((id, artifact) -> digests.put(id, artifact.digest()));
    Revision revision = new Revision(compilation.blueprint(), digests);
    Wish wish = new Wish.Deploy(revision, artifacts, rule);
    return new Work(target.destination(), target.provider(), wish);
  }
}
