package dev.wherry.cli.deploy;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.assembly.Leftovers;
import dev.wherry.engine.binding.Fallback;
import dev.wherry.engine.workflow.ArtifactLimit;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.model.Application;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds a project for its targets: every mistake is told before anything is built. What was built
 * stays until this is closed, whatever other commands build meanwhile.
 */
public final class TargetBuild implements AutoCloseable {

  private final ApiArtifacts api;
  private final CompiledCode code;
  private final Console console;
  private @Nullable BuildFolder folder;

  /** A build that tells its progress. */
  public TargetBuild(ApiArtifacts api, CompiledCode code, Console console) {
    this.api = api;
    this.code = code;
    this.console = console;
  }

  /**
   * Compiles, builds and assembles.
   *
   * @throws ProjectException when the app cannot run on a target, or its code does not fit
   */
  public List<PreparedTarget> prepare(TargetProject project)
      throws IOException, InterruptedException {
    List<CompiledTarget> compiled = compile(project);
    BuildFolder entered =
        BuildFolder.enter(
            project.output(),
            () -> console.info("Another wherry builds this project; waiting for it."));
    folder = entered;
    List<PreparedTarget> prepared =
        build(project, compiled, entered.isAlone() ? Leftovers.DELETE : Leftovers.KEEP);
    entered.built();
    return prepared;
  }

  private List<PreparedTarget> build(
      TargetProject project, List<CompiledTarget> compiled, Leftovers leftovers)
      throws IOException, InterruptedException {
    InstalledApi.ensure(api, console);
    Map<BuildSettings, ProjectCode> built = code(project, compiled);
    Preparation preparation = new Preparation(leftovers);
    List<PreparedTarget> prepared = new ArrayList<>();
    for (CompiledTarget target : compiled) {
      prepared.add(
          preparation.prepare(target, Objects.requireNonNull(built.get(settings(target)))));
    }
    fits(prepared);
    tell(prepared);
    return prepared;
  }

  private static void fits(List<PreparedTarget> prepared) throws IOException {
    List<Diagnostic> tooLarge = new ArrayList<>();
    for (PreparedTarget target : prepared) {
      tooLarge.addAll(ArtifactLimit.check(target));
    }
    if (!tooLarge.isEmpty()) {
      throw new ProjectException(ExitCode.INVALID, tooLarge);
    }
  }

  @Override
  public void close() throws IOException {
    BuildFolder present = folder;
    if (present != null) {
      present.close();
    }
  }

  private List<CompiledTarget> compile(TargetProject project) {
    List<Diagnostic> warnings = new ArrayList<>(project.warnings());
    try {
      List<CompiledTarget> compiled = CompiledTarget.compile(project.targets());
      warnings.addAll(CompiledTarget.diagnostics(compiled));
      new DiagnosticReport(warnings).print(console);
      return compiled;
    } catch (CompilationFailedException e) {
      warnings.addAll(e.diagnostics());
      throw new ProjectException(ExitCode.INVALID, warnings);
    }
  }

  /** Builds and checks, once for all targets that are built in the same way. */
  private Map<BuildSettings, ProjectCode> code(TargetProject project, List<CompiledTarget> compiled)
      throws InterruptedException {
    Map<BuildSettings, List<Application>> builds =
        compiled.stream()
            .collect(
                Collectors.groupingBy(
                    TargetBuild::settings,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        target -> target.target().application(), Collectors.toList())));
    Map<BuildSettings, ProjectCode> built = new LinkedHashMap<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (Map.Entry<BuildSettings, List<Application>> one : builds.entrySet()) {
      ProjectCode made = code.compile(project.manifest().file(), one.getKey(), console);
      found.addAll(CompiledCode.check(one.getValue(), made));
      built.put(one.getKey(), made);
    }
    new DiagnosticReport(List.copyOf(found)).print(console);
    return built;
  }

  private static BuildSettings settings(CompiledTarget target) {
    return target.target().application().build();
  }

  private void tell(List<PreparedTarget> prepared) {
    Set<Fallback> fallbacks = new LinkedHashSet<>();
    prepared.forEach(target -> fallbacks.addAll(target.fallbacks()));
    fallbacks.forEach(
        one -> console.info("note: `" + one.what() + "` " + one.why() + ": " + one.cost()));
  }
}
