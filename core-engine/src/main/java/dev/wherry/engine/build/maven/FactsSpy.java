package dev.wherry.engine.build.maven;

import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Listens to a build and, when the wanted project is through, writes its facts to a file. */
public final class FactsSpy extends AbstractEventSpy {

  private final DependencyPaths dependencies;
  private @Nullable MojoExecution compile;

  /** Maven calls this. */
  @Inject
  public FactsSpy(ProjectDependenciesResolver resolver, RepositorySystem repository) {
    this.dependencies = new DependencyPaths(resolver, repository);
  }

  @Override
  public void onEvent(Object event) throws IOException {
    if (event instanceof ExecutionEvent step && step.getProject() != null && isWanted(step)) {
      if (step.getType() == ExecutionEvent.Type.MojoSucceeded) {
        remember(step.getMojoExecution());
      } else if (step.getType() == ExecutionEvent.Type.ProjectSucceeded) {
        write(step);
      }
    }
  }

  private static boolean isWanted(ExecutionEvent step) throws IOException {
    Path folder = step.getProject().getBasedir().toPath();
    return folder.toRealPath().equals(Path.of(property(step, "project")).toRealPath());
  }

  /** A second execution, such as the one for {@code module-info}, does not hide the main one. */
  private void remember(MojoExecution mojo) {
    boolean compiles =
        mojo.getArtifactId().equals("maven-compiler-plugin") && mojo.getGoal().equals("compile");
    if (compiles && (compile == null || mojo.getExecutionId().equals("default-compile"))) {
      compile = mojo;
    }
  }

  private void write(ExecutionEvent step) throws IOException {
    MavenSession session = step.getSession();
    FactsWriter facts = new FactsWriter();
    facts.project(step.getProject());
    facts.buildFiles(step.getProject(), session.getProjects());
    try {
      if (compile != null) {
        facts.options(CompilerOptions.of(session, compile, dependencies));
      }
      dependencies.of(session, step.getProject()).forEach(facts::dependency);
    } catch (Exception e) {
      // Maven swallows what a listener throws; the file is the only way to tell.
      facts.failure(e);
    }
    facts.write(Path.of(property(step, "file")));
  }

  private static String property(ExecutionEvent step, String name) {
    return step.getSession().getUserProperties().getProperty("wherry.facts." + name);
  }
}
