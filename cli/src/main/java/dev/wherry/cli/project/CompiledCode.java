package dev.wherry.cli.project;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Work;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.build.BuildFailedException;
import dev.wherry.engine.build.Progress;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.code.CodeCheck;
import dev.wherry.model.Application;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles a project with its own build tool and shows that it does. */
public final class CompiledCode {

  private final ProjectBuild build;

  /** Code that comes from a build. */
  public CompiledCode(ProjectBuild build) {
    this.build = build;
  }

  /**
   * Compiles and checks the code.
   *
   * @throws ProjectException when the build fails, or the code does not fit the manifest
   */
  public ProjectCode of(LocalProject project, Console console) throws InterruptedException {
    ProjectCode code = compile(project, console);
    new DiagnosticReport(check(project, code)).print(console);
    return code;
  }

  /**
   * Checks code that is compiled.
   *
   * @return what does not stop it
   * @throws ProjectException when the code does not fit the manifest
   */
  public static List<Diagnostic> check(LocalProject project, ProjectCode code) {
    return check(List.of(project.application()), code);
  }

  /**
   * Checks code that is compiled, as all targets that it was compiled for see it.
   *
   * @return what does not stop it
   * @throws ProjectException when the code does not fit the manifest
   */
  public static List<Diagnostic> check(List<Application> applications, ProjectCode code) {
    List<Diagnostic> found = CodeCheck.check(applications, code);
    if (found.stream().anyMatch(Diagnostic::isError)) {
      throw new ProjectException(ExitCode.INVALID, found);
    }
    return found;
  }

  /**
   * Compiles the code and does not check it.
   *
   * @throws ProjectException when the build fails
   */
  public ProjectCode compile(LocalProject project, Console console) throws InterruptedException {
    return compile(project.manifest().file(), project.application().build(), console);
  }

  /**
   * Compiles the code of a manifest's project and does not check it.
   *
   * @throws ProjectException when the build fails
   */
  public ProjectCode compile(Path manifest, BuildSettings settings, Console console)
      throws InterruptedException {
    BuildWork work = new BuildWork(console);
    try {
      ProjectCode code = build.build(manifest, settings, work);
      work.done();
      return code;
    } catch (BuildFailedException e) {
      throw new ProjectException(ExitCode.BUILD_FAILED, e.diagnostics(), e.output());
    } finally {
      work.close();
    }
  }

  /** A build tool's progress on the console; nothing when no tool was needed. */
  private static final class BuildWork implements Progress, AutoCloseable {

    private final Console console;
    private @Nullable Work work;

    BuildWork(Console console) {
      this.console = console;
    }

    @Override
    public void started(String command) {
      close();
      work = console.work("Building with " + command);
    }

    @Override
    public void output(String line) {
      if (work != null) {
        work.line(line);
      }
    }

    void done() {
      if (work != null) {
        work.done();
        work = null;
      }
    }

    @Override
    public void close() {
      if (work != null) {
        work.close();
        work = null;
      }
    }
  }
}
