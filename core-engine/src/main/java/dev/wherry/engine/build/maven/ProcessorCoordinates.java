package dev.wherry.engine.build.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Reads an entry of {@code annotationProcessorPaths}. */
final class ProcessorCoordinates {

  private final MavenSession session;
  private final PluginParameterExpressionEvaluator values;

  ProcessorCoordinates(MavenSession session, MojoExecution mojo) {
    this.session = session;
    this.values = new PluginParameterExpressionEvaluator(session, mojo);
  }

  org.eclipse.aether.graph.Dependency read(Xpp3Dom path) {
    String group = text(path, "groupId");
    String artifact = text(path, "artifactId");
    String version = text(path, "version");
    String type = text(path, "type");
    return new org.eclipse.aether.graph.Dependency(
        new DefaultArtifact(
            group,
            artifact,
            text(path, "classifier"),
            type.isEmpty() ? "jar" : type,
            version.isEmpty() ? managedVersion(group, artifact) : version),
        "runtime");
  }

  private String text(Xpp3Dom path, String name) {
    Xpp3Dom child = path.getChild(name);
    return child == null ? "" : CompilerOptions.evaluate(values, child.getValue());
  }

  private String managedVersion(String group, String artifact) {
    DependencyManagement managed = session.getCurrentProject().getDependencyManagement();
    if (managed != null) {
      for (Dependency dependency : managed.getDependencies()) {
        if (dependency.getGroupId().equals(group) && dependency.getArtifactId().equals(artifact)) {
          return dependency.getVersion();
        }
      }
    }
    return "";
  }
}
