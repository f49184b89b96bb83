package dev.wherry.cli.lambda;

import dev.wherry.cli.deploy.BuildFolder;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.assembly.Leftovers;
import dev.wherry.engine.workflow.ArtifactLimit;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.LambdaBuild;
import dev.wherry.local.LambdaVersion;
import dev.wherry.local.LocalStartException;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what {@code wherry build} makes, in the same folder. */
final class LambdaArtifacts implements LambdaBuild {

  private final CloudProvider provider;
  private final StageName stage;
  private final Target target;
  private final Path folder;
  private @Nullable BuildFolder inUse;

  LambdaArtifacts(CloudProvider provider, StageName stage, Target target, Path project) {
    this.provider = provider;
    this.stage = stage;
    this.target = target;
    this.folder = project.resolve("build").resolve("wherry").resolve(target.name().value());
  }

  @Override
  public LambdaVersion build(Application application, ProjectCode code) throws LocalStartException {
    Destination destination = new Destination(application.name(), stage, target);
    DeployTarget deployed = new DeployTarget(destination, provider, application, folder);
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(deployed)).get(0);
      PreparedTarget prepared = prepare(compiled, code);
      List<Diagnostic> tooLarge = ArtifactLimit.check(prepared);
      if (!tooLarge.isEmpty()) {
        throw new LocalStartException(tooLarge, null);
      }
      Path artifact = prepared.artifacts().values().iterator().next().file();
      return new LambdaVersion(artifact, compiled.compilation().blueprint());
    } catch (CompilationFailedException e) {
      throw new LocalStartException(e.diagnostics(), e);
    } catch (IOException e) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be made: " + e.getMessage())
              .hint("`wherry build --target aws` makes the same"),
          e);
    }
  }

  /**
   * What was built before is not needed once there is another; the process's end frees the last.
   */
  private PreparedTarget prepare(CompiledTarget compiled, ProjectCode code) throws IOException {
    BuildFolder earlier = inUse;
    if (earlier != null) {
      earlier.close();
    }
    BuildFolder entered = BuildFolder.enter(folder.resolveSibling("").normalize(), () -> {});
    inUse = entered;
    Leftovers leftovers = entered.isAlone() ? Leftovers.DELETE : Leftovers.KEEP;
    PreparedTarget prepared = new Preparation(leftovers).prepare(compiled, code);
    entered.built();
    return prepared;
  }
}
