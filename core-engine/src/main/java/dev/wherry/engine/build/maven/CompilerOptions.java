package dev.wherry.engine.build.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** What the compiler plugin hands to javac, read from its effective configuration. */
final class CompilerOptions {

  private final Xpp3Dom configuration;
  private final PluginParameterExpressionEvaluator values;
  private final List<String> options = new ArrayList<>(List.of("-g"));

  private CompilerOptions(MavenSession session, MojoExecution mojo) {
    this.configuration = mojo.getConfiguration();
    this.values = new PluginParameterExpressionEvaluator(session, mojo);
  }

  static List<String> of(MavenSession session, MojoExecution mojo, DependencyPaths dependencies)
      throws DependencyResolutionException {
    CompilerOptions read = new CompilerOptions(session, mojo);
    read.release();
    read.pair("encoding", "-encoding");
    read.flag("parameters", "-parameters");
    read.flag("enablePreview", "--enable-preview");
    String proc = read.value("proc");
    if (!proc.isEmpty()) {
      read.options.add("-proc:" + proc);
    }
    read.arguments();
    read.processors(session, mojo, dependencies);
    return List.copyOf(read.options);
  }

  private void release() {
    if (value("release").isEmpty()) {
      pair("source", "-source");
      pair("target", "-target");
    } else {
      pair("release", "--release");
    }
  }

  private void pair(String parameter, String option) {
    String value = value(parameter);
    if (!value.isEmpty()) {
      options.add(option);
      options.add(value);
    }
  }

  private void flag(String parameter, String option) {
    if (value(parameter).equals("true")) {
      options.add(option);
    }
  }

  private void arguments() {
    String single = value("compilerArgument");
    if (!single.isEmpty()) {
      options.add(single);
    }
    for (Xpp3Dom argument : children("compilerArgs")) {
      options.add(evaluated(argument));
    }
  }

  private void processors(MavenSession session, MojoExecution mojo, DependencyPaths dependencies)
      throws DependencyResolutionException {
    List<String> names = children("annotationProcessors").stream().map(this::evaluated).toList();
    if (!names.isEmpty()) {
      options.add("-processor");
      options.add(String.join(",", names));
    }
    List<Xpp3Dom> path = children("annotationProcessorPaths");
    if (!path.isEmpty()) {
      ProcessorCoordinates coordinates = new ProcessorCoordinates(session, mojo);
      options.add("-processorpath");
      options.add(dependencies.closure(session, path.stream().map(coordinates::read).toList()));
    }
  }

  private List<Xpp3Dom> children(String name) {
    Xpp3Dom list = configuration.getChild(name);
    return list == null ? List.of() : List.of(list.getChildren());
  }

  private String value(String name) {
    Xpp3Dom parameter = configuration.getChild(name);
    return parameter == null ? "" : evaluated(parameter);
  }

  private String evaluated(Xpp3Dom parameter) {
    String evaluated = evaluate(values, parameter.getValue());
    return evaluated.isEmpty()
        ? evaluate(values, parameter.getAttribute("default-value"))
        : evaluated;
  }

  /** The value of a parameter, with its {@code ${…}} filled in; empty where there is none. */
  static String evaluate(PluginParameterExpressionEvaluator values, @Nullable String expression) {
    try {
      Object value = expression == null ? null : values.evaluate(expression);
      return value == null ? "" : value.toString().strip();
    } catch (ExpressionEvaluationException e) {
      return "";
    }
  }
}
