package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.aws.deployer.template.Templates;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what overrides refer to is there: CloudFormation refuses a template with a name that it
 * does not know. A published version has another name in each template, so none can be referred to.
 */
final class OverrideReferences {

  /**
   * From
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html,
   * 2026-11-28.
   */
  private static final Set<String> PARAMETERS =
      Set.of(
          "AWS::AccountId",
          "AWS::NoValue",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix",
          Templates.ARTIFACT_BUCKET);

  /** A variable of {@code Fn::Sub}; one that begins with {@code !} is none. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final Scope scope;
  private final Set<String> resources = new TreeSet<>();

  private OverrideReferences(Scope scope, Collection<NativeResource> compiled) {
    this.scope = scope;
    compiled.stream()
        .map(NativeResource::id)
        .filter(id -> !LogicalIds.isVersion(id))
        .forEach(id -> resources.add(id.name()));
  }

  /** Looks through all overrides of the app. */
  static void check(Scope scope, Collection<NativeResource> compiled) {
    OverrideReferences references = new OverrideReferences(scope, compiled);
    for (Resource resource : scope.app().resources().values()) {
      references.look(resource.common().overrides().getOrDefault(Scope.AWS, Map.of()).values());
    }
    for (FunctionSpec function : scope.app().functions().values()) {
      references.look(function.overrides().getOrDefault(Scope.AWS, Map.of()).values());
    }
  }

  private void look(Collection<? extends Document> documents) {
    documents.forEach(this::look);
  }

  private void look(Document document) {
    if (document instanceof Document.Items items) {
      look(items.values());
    } else if (document instanceof Document.Fields fields) {
      fields.values().forEach(fields.values().size() == 1 ? this::call : (key, all) -> look(all));
    }
  }

  /** A map with one key may be a function of CloudFormation. */
  private void call(String name, Document argument) {
    switch (name) {
      case "Ref" -> known(argument, text(argument));
      case "Fn::GetAtt" ->
          known(
              argument,
              argument instanceof Document.Items path && !path.values().isEmpty()
                  ? text(path.values().get(0)) + "."
                  : text(argument));
      case "Fn::Sub" -> substituted(argument);
      default -> look(argument);
    }
  }

  private void substituted(Document argument) {
    if (argument instanceof Document.Items parts
        && parts.values().size() == 2
        && parts.values().get(1) instanceof Document.Fields own) {
      substituted(parts.values().get(0), own.values().keySet());
      look(own.values().values());
    } else {
      substituted(argument, Set.of());
    }
  }

  private void substituted(Document text, Set<String> own) {
    Matcher variable = VARIABLE.matcher(text(text));
    while (variable.find()) {
      if (!own.contains(variable.group(1))) {
        known(text, variable.group(1));
      }
    }
  }

  /** A name, which may be a parameter's, or a resource's with a point and an attribute. */
  private void known(Document place, String reference) {
    int point = reference.indexOf('.');
    String name = point < 0 ? reference : reference.substring(0, point);
    if (resources.contains(name) || (point < 0 && PARAMETERS.contains(name))) {
      return;
    }
    scope
        .problems()
        .error(
            Code.OVERRIDE,
            place.location(),
            "the template has no resource `" + name + "`",
            "write a name as `build/wherry/aws/template.json` has it, or a pseudo parameter such"
                + " as `AWS::Region`");
  }

  private static String text(Document document) {
    return document instanceof Document.Text text ? text.value() : "";
  }
}
