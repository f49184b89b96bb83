package dev.wherry.cli.worker;

import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.local.AzureApps;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.WorkerBuild;
import dev.wherry.local.WorkerVersion;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes what {@code wherry build} makes, in the same folder. */
final class WorkerArtifacts implements WorkerBuild {

  private final CloudProvider provider;
  private final StageName stage;
  private final Target target;
  private final Path folder;
  private final Preparation preparation = new Preparation();

  WorkerArtifacts(CloudProvider provider, StageName stage, Target target, Path project) {
    this.provider = provider;
    this.stage = stage;
    this.target = target;
    this.folder = project.resolve("build").resolve("wherry").resolve(target.name().value());
  }

  @Override
  public WorkerVersion build(Application application, ProjectCode code) throws LocalStartException {
    Destination destination = new Destination(application.name(), stage, target);
    DeployTarget deployed = new DeployTarget(destination, provider, application, folder);
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(deployed)).get(0);
      PreparedTarget prepared = preparation.prepare(compiled, code);
      return AzureApps.of(
          application,
          compiled.compilation().blueprint(),
          prepared.artifacts(),
          FunctionNames::schedule);
    } catch (CompilationFailedException e) {
      throw new LocalStartException(e.diagnostics(), e);
    } catch (IOException e) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be made: " + e.getMessage())
              .hint("`wherry build --target azure` makes the same"),
          e);
    }
  }
}
