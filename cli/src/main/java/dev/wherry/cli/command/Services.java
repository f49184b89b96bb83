package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.cli.vendor.VendorRuntime;
import dev.wherry.cli.vendor.VendorRuntimes;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.local.LocalProvider;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Provider;
import java.util.ArrayList;
import java.util.List;
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
 * @param runtimes what vendors have on this machine
 */
public record Services(
    Distribution distribution,
    Interrupts interrupts,
    ApiArtifacts apiArtifacts,
    CompiledCode code,
    ProjectValidation validation,
    Clouds clouds,
    VendorRuntimes runtimes) {

  /**
   * Wires them.
   *
   * @param clouds where apps can be deployed to
   * @param surroundings time and identity of a change
   * @param runtimes what vendors have on this machine
   */
  public static Services of(
      Distribution distribution,
      Interrupts interrupts,
      LocalRepository repository,
      ProjectBuild build,
      List<CloudProvider> clouds,
      Supplier<Surroundings> surroundings,
      List<VendorRuntime> runtimes) {
    List<Provider> known = new ArrayList<>(clouds);
    known.add(new LocalProvider());
    return new Services(
        distribution,
        interrupts,
        new ApiArtifacts(distribution, repository),
        new CompiledCode(build),
        new ProjectValidation(build, known),
        new Clouds(clouds, surroundings),
        new VendorRuntimes(runtimes));
  }
}
