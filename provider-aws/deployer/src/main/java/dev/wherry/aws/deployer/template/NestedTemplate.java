package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The template of a nested stack, and the resource that it is for the stack above. */
final class NestedTemplate {

  private final String stack;
  private final Blueprint blueprint;
  private final StackLayout layout;
  private final LogicalIds ids;
  private final StackReferences references;
  private final TemplateParts parts;
  private final Map<String, Object> resources;

  NestedTemplate(String stack, Blueprint blueprint, StackLayout layout, LogicalIds ids) {
    this.stack = stack;
    this.blueprint = blueprint;
    this.layout = layout;
    this.ids = ids;
    this.references = new StackReferences(stack, layout, ids);
    this.parts = new TemplateParts(layout.in(stack, blueprint), ids, references);
    this.resources = parts.resources();
  }

  String text() {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    Map<String, Object> parameters = new TreeMap<>();
    references
        .parameters()
        .keySet()
        .forEach(name -> parameters.put(name, Map.of("Type", "String")));
    if (parts.hasCode()) {
      parameters.put(Templates.ARTIFACT_BUCKET, TemplateParts.bucket());
    }
    template.put("Parameters", parameters);
    template.put("Resources", resources);
    Map<String, Object> outputs = outputs();
    if (!outputs.isEmpty()) {
      template.put("Outputs", outputs);
    }
    return TemplateText.of(template);
  }

  /** What the stack above asks for. */
  private Map<String, Object> outputs() {
    Map<String, Object> outputs = new TreeMap<>();
    for (Value value : blueprint.outputs().values()) {
      value
          .everything()
          .filter(Value.Attribute.class::isInstance)
          .map(Value.Attribute.class::cast)
          .filter(attribute -> layout.of(attribute.resource()).equals(stack))
          .forEach(
              attribute ->
                  outputs.put(StackReferences.name(attribute), Map.of("Value", ids.to(attribute))));
    }
    return outputs;
  }

  /** The nested stack as a resource, whose template is found there. */
  Map<String, Object> resource(String place) {
    Map<String, Object> parameters = new TreeMap<>();
    references.parameters().forEach((name, attribute) -> parameters.put(name, ids.to(attribute)));
    if (parts.hasCode()) {
      parameters.put(Templates.ARTIFACT_BUCKET, Map.of(References.REF, Templates.ARTIFACT_BUCKET));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("TemplateURL", place);
    properties.put("Parameters", parameters);
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("Type", TemplateParts.STACK);
    var before =
        layout.in(stack, blueprint).stream()
            .map(NativeResource::dependsOn)
            .flatMap(all -> all.stream())
            .filter(id -> layout.of(id).equals(StackLayout.ROOT))
            .map(ids::of)
            .distinct()
            .sorted()
            .toList();
    if (!before.isEmpty()) {
      resource.put("DependsOn", before);
    }
    resource.put("Properties", properties);
    return resource;
  }
}
