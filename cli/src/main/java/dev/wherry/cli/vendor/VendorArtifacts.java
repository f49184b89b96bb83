package dev.wherry.cli.vendor;

import dev.wherry.cli.deploy.BuildFolder;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.assembly.Leftovers;
import dev.wherry.engine.workflow.ArtifactLimit;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.ArtifactBuild;
import dev.wherry.local.LocalStartException;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes what {@code wherry build} makes, in the same folder.
 *
 * @param <V> what a runtime needs to know of it
 */
final class VendorArtifacts<V> implements ArtifactBuild<V> {

  private final CloudProvider provider;
  private final LocalProject project;
  private final Function<PreparedTarget, V> version;
  private final Path folder;
  private @Nullable BuildFolder inUse;

  /**
   * For one project.
   *
   * @param version reads what was made
   */
  VendorArtifacts(
      CloudProvider provider, LocalProject project, Function<PreparedTarget, V> version) {
    this.provider = provider;
    this.project = project;
    this.version = version;
    this.folder = project.folder().resolve("build").resolve("wherry");
  }

  @Override
  public V build(Application application, ProjectCode code) throws LocalStartException {
    Destination destination =
        new Destination(application.name(), project.stage(), project.target());
    DeployTarget target =
        new DeployTarget(
            destination,
            provider,
            application,
            folder.resolve(destination.target().name().value()));
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(target)).get(0);
      PreparedTarget prepared = prepare(compiled, code);
      List<Diagnostic> tooLarge = ArtifactLimit.check(prepared);
      if (!tooLarge.isEmpty()) {
        throw new LocalStartException(tooLarge, null);
      }
      return version.apply(prepared);
    } catch (CompilationFailedException e) {
      throw new LocalStartException(e.diagnostics(), e);
    } catch (IOException e) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be made: " + e.getMessage())
              .hint("`wherry build --target " + target.name() + "` makes the same"),
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
    BuildFolder entered = BuildFolder.enter(folder, () -> {});
    inUse = entered;
    Leftovers leftovers = entered.isAlone() ? Leftovers.DELETE : Leftovers.KEEP;
    PreparedTarget prepared = new Preparation(leftovers).prepare(compiled, code);
    entered.built();
    return prepared;
  }
}
