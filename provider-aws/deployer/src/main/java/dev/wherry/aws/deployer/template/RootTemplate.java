package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Blueprint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The template of the stack of an app and stage. */
final class RootTemplate {

  private final Blueprint blueprint;
  private final StackReferences references;
  private final TemplateParts parts;

  RootTemplate(Blueprint blueprint, StackLayout layout, LogicalIds ids) {
    this.blueprint = blueprint;
    this.references = new StackReferences(StackLayout.ROOT, layout, ids);
    this.parts = new TemplateParts(layout.in(StackLayout.ROOT, blueprint), ids, references);
  }

  /** With these nested stacks. */
  String text(Map<String, Object> stacks) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    if (parts.hasCode() || !stacks.isEmpty()) {
      template.put("Parameters", Map.of(Templates.ARTIFACT_BUCKET, TemplateParts.bucket()));
    }
    Map<String, Object> resources = new TreeMap<>(parts.resources());
    resources.putAll(stacks);
    template.put("Resources", resources);
    if (!blueprint.outputs().isEmpty()) {
      template.put("Outputs", outputs());
    }
    return TemplateText.of(template);
  }

  private Map<String, Object> outputs() {
    Map<String, Object> outputs = new TreeMap<>();
    blueprint
        .outputs()
        .forEach(
            (name, value) -> {
              Map<String, Object> output = new LinkedHashMap<>();
              output.put("Description", name);
              output.put("Value", TemplateValue.of(value, references));
              outputs.put(OutputName.of(name), output);
            });
    return outputs;
  }
}
