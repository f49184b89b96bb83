package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.invoker.InvokerOnThisMachine;
import dev.wherry.cli.lambda.LambdaOnThisMachine;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.cli.worker.WorkerOnThisMachine;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.local.LocalProvider;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What commands call, wired once.
 *
 * @param distribution the installed Wherry
 * @param interrupts what happens on Ctrl-C
 * @param apiArtifacts what users' projects depend on
 * @param code compiles users' projects
 * @param validation checks users' projects
 * @param clouds where apps are deployed to
 * @param lambda AWS on this machine
 * @param invoker Google Cloud on this machine
 * @param worker Azure on this machine
 */
public record Services(
    Distribution distribution,
    Interrupts interrupts,
    ApiArtifacts apiArtifacts,
    CompiledCode code,
    ProjectValidation validation,
    Clouds clouds,
    LambdaOnThisMachine lambda,
    InvokerOnThisMachine invoker,
    WorkerOnThisMachine worker) {

  /**
   * Wires them.
   *
   * @param clouds where apps can be deployed to
   * @param surroundings time and identity of a change
   * @param environment the process's variables
   */
  public static Services of(
      Distribution distribution,
      Interrupts interrupts,
      LocalRepository repository,
      ProjectBuild build,
      List<CloudProvider> clouds,
      Supplier<Surroundings> surroundings,
      Map<String, String> environment) {
    List<Provider> known = new ArrayList<>(clouds);
    known.add(new LocalProvider());
    Clouds deployed = new Clouds(clouds, surroundings);
    return new Services(
        distribution,
        interrupts,
        new ApiArtifacts(distribution, repository),
        new CompiledCode(build),
        new ProjectValidation(build, known),
        deployed,
        new LambdaOnThisMachine(distribution, deployed, environment),
        new InvokerOnThisMachine(distribution, deployed, environment),
        new WorkerOnThisMachine(deployed, environment));
  }
}
