package dev.wherry.cli.project;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.code.CodeCheck;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.validation.TargetSupport;
import dev.wherry.model.Application;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is wrong with a project, found without running or building anything. */
public final class ProjectValidation {

  /** Every target of the manifest. */
  public static final String ALL = "all";

  private static final String NOT_COMPILED = "W0510";

  private final ProjectBuild build;
  private final List<Provider> providers;

  /** A validation for these providers' targets. */
  public ProjectValidation(ProjectBuild build, List<Provider> providers) {
    this.build = build;
    this.providers = List.copyOf(providers);
  }

  /**
   * What is wrong.
   *
   * @param names the targets that must work; when empty, the app itself is checked for all targets,
   *     and what a target cannot give is a note
   */
  public Validated validate(Manifest manifest, StageName stage, List<String> names) {
    Set<Diagnostic> found = new LinkedHashSet<>(manifest.diagnostics());
    List<Application> applications = new ArrayList<>();
    List<Target> chosen = targets(manifest, names);
    for (Target target : chosen) {
      Resolution resolution = manifest.resolve(stage, target);
      found.addAll(resolution.diagnostics());
      if (resolution.application().isPresent()) {
        Application application = resolution.application().get();
        applications.add(application);
        found.addAll(support(resolution, application, stage, !names.isEmpty()));
      }
    }
    found.addAll(places(manifest, stage, chosen, !names.isEmpty()));
    builds(applications)
        .forEach((settings, built) -> found.addAll(code(manifest, settings, built)));
    return new Validated(applications.stream().findFirst(), sorted(found));
  }

  /** A target that must work is compiled, so that its limits are checked as well. */
  private List<Diagnostic> support(
      Resolution resolution, Application application, StageName stage, boolean required) {
    Target target = resolution.target();
    if (required) {
      for (Provider provider : providers) {
        if (provider instanceof CloudProvider cloud && cloud.name().equals(target.provider())) {
          return cloud.compile(application, stage, target).diagnostics();
        }
      }
    }
    List<Diagnostic> found = TargetSupport.check(application, target, providers);
    return required || target.isLocal()
        ? found
        : found.stream().map(ProjectValidation::asNote).toList();
  }

  private static List<Diagnostic> places(
      Manifest manifest, StageName stage, List<Target> chosen, boolean required) {
    List<Diagnostic> same =
        manifest.samePlaces(stage, chosen.stream().map(Target::name).collect(Collectors.toSet()));
    return required ? same : same.stream().map(ProjectValidation::asNote).toList();
  }

  /** Targets that are built in the same way have the same code. */
  private static Map<BuildSettings, List<Application>> builds(List<Application> applications) {
    return applications.stream()
        .collect(
            Collectors.groupingBy(Application::build, LinkedHashMap::new, Collectors.toList()));
  }

  private List<Diagnostic> code(
      Manifest manifest, BuildSettings settings, List<Application> applications) {
    return build
        .existing(manifest.file(), settings)
        .map(compiled -> CodeCheck.review(applications, compiled))
        .orElseGet(
            () ->
                List.of(
                    Diagnostic.warning(
                            NOT_COMPILED, "there are no compiled classes, so code is not checked")
                        .hint("build the project, or run `wherry dev` once")));
  }

  private static List<Target> targets(Manifest manifest, List<String> names) {
    List<Target> known = new ArrayList<>(manifest.targets());
    List<Target> wanted = new ArrayList<>();
    boolean isRead = manifest.diagnostics().stream().noneMatch(Diagnostic::isError);
    if (names.contains(ALL) && known.isEmpty() && isRead) {
      throw NoTargets.failure();
    }
    if (names.isEmpty()) {
      wanted.add(Target.local());
    }
    if (names.isEmpty() || names.contains(ALL)) {
      wanted.addAll(known);
      return wanted;
    }
    known.add(Target.local());
    for (String name : names) {
      wanted.add(
          known.stream()
              .filter(target -> target.name().value().equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(name, known)));
    }
    return wanted;
  }

  private static CommandException unknown(String name, List<Target> known) {
    List<String> names = known.stream().map(target -> target.name().value()).toList();
    return CommandException.usage(
        "the manifest has no target `" + name + "`", Nearest.hint(name, names).orElse(""));
  }

  private static Diagnostic asNote(Diagnostic problem) {
    return new Diagnostic(
        problem.code(), Severity.NOTE, problem.message(), problem.hint(), problem.location());
  }

  private static List<Diagnostic> sorted(Set<Diagnostic> found) {
    Comparator<Optional<SourceLocation>> place =
        Comparator.comparing(
            where -> where.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    return found.stream().sorted(Comparator.comparing(Diagnostic::location, place)).toList();
  }
}
