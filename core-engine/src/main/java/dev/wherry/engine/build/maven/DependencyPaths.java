package dev.wherry.engine.build.maven;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;

/** The files behind dependencies, fetched where they are not there yet. */
final class DependencyPaths {

  private final ProjectDependenciesResolver resolver;
  private final RepositorySystem repository;

  DependencyPaths(ProjectDependenciesResolver resolver, RepositorySystem repository) {
    this.resolver = resolver;
    this.repository = repository;
  }

  /** All but the tests' dependencies, in the order of the class path. */
  List<Dependency> of(MavenSession session, MavenProject project)
      throws DependencyResolutionException {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(
        (node, parents) ->
            node.getDependency() == null || !node.getDependency().getScope().equals("test"));
    return resolver.resolve(request).getResolvedDependencies();
  }

  /** A class path of these and all that they need. */
  String closure(MavenSession session, List<Dependency> roots)
      throws org.eclipse.aether.resolution.DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    collect.setDependencies(roots);
    collect.setRepositories(session.getCurrentProject().getRemoteProjectRepositories());
    return repository
        .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
        .getArtifactResults()
        .stream()
        .map(result -> result.getArtifact().getFile().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
