package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.Template.Reference;
import dev.wherry.engine.manifest.shape.NameRules;
import dev.wherry.engine.manifest.shape.RefusedException;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts values in the place of {@code ${…}}, in one pass: what comes in is not looked at again.
 *
 * @param environment variables
 * @param parameters what {@code --param} gave
 * @param declared the manifest's parameters
 * @param own the values of {@code app}, {@code stage} and {@code target}
 */
record Substitutions(
    Map<String, String> environment,
    Map<String, String> parameters,
    Map<String, Node.Entry> declared,
    Map<Template.Source, String> own) {

  /** The text of a scalar in which nothing is left open. */
  String close(Node.Scalar scalar) throws SubstitutionException {
    return close(scalar, new LinkedHashSet<>());
  }

  private String close(Node.Scalar scalar, Set<String> resolving) throws SubstitutionException {
    if (scalar.text().indexOf('$') < 0) {
      return scalar.text();
    }
    StringBuilder text = new StringBuilder();
    for (Template.Piece piece : Template.parse(scalar).pieces()) {
      if (piece instanceof Template.Literal literal) {
        text.append(literal.text());
      } else if (piece instanceof Reference reference) {
        text.append(value(reference, resolving));
      }
    }
    return text.toString();
  }

  /** The text of a scalar in which physical names of resources may be left open. */
  Text open(Node.Scalar scalar) throws SubstitutionException {
    List<Text.Part> parts = new ArrayList<>();
    for (Template.Piece piece : Template.parse(scalar).pieces()) {
      if (piece instanceof Template.Literal literal) {
        parts.add(new Text.Literal(literal.text()));
      } else if (piece instanceof Reference reference) {
        parts.add(part(reference));
      }
    }
    return new Text(parts, scalar.location());
  }

  private Text.Part part(Reference reference) throws SubstitutionException {
    if (reference.source() != Template.Source.RESOURCE) {
      return new Text.Literal(value(reference, new LinkedHashSet<>()));
    }
    try {
      return new Text.PhysicalName(NameRules.RESOURCE.parse(reference.name()));
    } catch (RefusedException refused) {
      Diagnostic diagnostic = ManifestProblem.BAD_NAME.at(reference.place(), refused.sentence());
      throw new SubstitutionException(refused.hint().map(diagnostic::hint).orElse(diagnostic));
    }
  }

  private String value(Reference reference, Set<String> resolving) throws SubstitutionException {
    return switch (reference.source()) {
      case ENV -> variable(reference);
      case PARAM -> parameter(reference, resolving);
      case RESOURCE ->
          throw new SubstitutionException(
              ManifestProblem.MISPLACED_RESOURCE
                  .at(reference.place(), "a physical name is known only when the app is deployed")
                  .hint("`${resource:NAME}` works in `environment` only"));
      case APP, STAGE, TARGET -> own.getOrDefault(reference.source(), "");
    };
  }

  private String variable(Reference reference) throws SubstitutionException {
    String value = environment.get(reference.name());
    if (value != null) {
      return value;
    }
    if (reference.fallback().isPresent()) {
      return reference.fallback().get();
    }
    throw new SubstitutionException(
        ManifestProblem.MISSING_VARIABLE
            .at(reference.place(), "the environment variable `" + reference.name() + "` is not set")
            .hint("set it, add it to `.env`, or write `${env:" + reference.name() + ":-default}`"));
  }

  private String parameter(Reference reference, Set<String> resolving)
      throws SubstitutionException {
    String name = reference.name();
    String given = parameters.get(name);
    if (given != null) {
      return given;
    }
    Node.Entry entry = declared.get(name);
    if (entry == null || !(entry.value() instanceof Node.Scalar scalar) || scalar.isNothing()) {
      throw new SubstitutionException(missing(reference));
    }
    if (!resolving.add(name)) {
      throw new SubstitutionException(
          ManifestProblem.PARAMETER_CYCLE
              .at(scalar.location(), "the parameter `" + name + "` needs itself")
              .hint(String.join(" → ", resolving) + " → " + name));
    }
    String value = close(scalar, resolving);
    resolving.remove(name);
    return value;
  }

  private Diagnostic missing(Reference reference) {
    String name = reference.name();
    Diagnostic diagnostic =
        ManifestProblem.MISSING_PARAMETER.at(
            reference.place(), "the parameter `" + name + "` has no value");
    return Nearest.to(name, declared.keySet())
        .map(near -> diagnostic.hint("did you mean `" + near + "`?"))
        .orElseGet(
            () ->
                diagnostic.hint(
                    "give it with `--param " + name + "=…`, or write it under `params`"));
  }
}
