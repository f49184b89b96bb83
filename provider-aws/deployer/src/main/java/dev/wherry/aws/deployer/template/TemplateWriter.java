package dev.wherry.aws.deployer.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes blueprints as CloudFormation templates in JSON: the same bytes for the same blueprint. */
public final class TemplateWriter {

  /** The parameter that says where artifacts are kept. */
  public static final String ARTIFACT_BUCKET = "ArtifactBucket";

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private TemplateWriter() {}

  /** A blueprint whose digests are filled in, as a template. */
  public static String write(Blueprint resolved) {
    LogicalIds ids = new LogicalIds(resolved);
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    if (resolved.resources().values().stream().anyMatch(TemplateWriter::hasCode)) {
      template.put("Parameters", Map.of(ARTIFACT_BUCKET, bucket()));
    }
    template.put("Resources", resources(resolved, ids));
    if (!resolved.outputs().isEmpty()) {
      template.put("Outputs", outputs(resolved, ids));
    }
    return json(template);
  }

  private static boolean hasCode(NativeResource resource) {
    return resource.properties().values().containsKey("Code");
  }

  private static Map<String, Object> bucket() {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("Type", "String");
    parameter.put("Description", "The bucket that holds the functions' zips");
    return parameter;
  }

  /** By logical name, so that all that belongs to a function stands together. */
  private static Map<String, Object> resources(Blueprint blueprint, LogicalIds ids) {
    Map<String, Object> resources = new TreeMap<>();
    blueprint
        .resources()
        .forEach((id, resource) -> resources.put(ids.of(id), resource(resource, ids)));
    return resources;
  }

  private static Map<String, Object> resource(NativeResource resource, LogicalIds ids) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("Type", resource.id().type().value());
    if (LogicalIds.isVersion(resource.id())) {
      written.put("DeletionPolicy", "Retain");
      written.put("UpdateReplacePolicy", "Retain");
    }
    if (!resource.dependsOn().isEmpty()) {
      written.put("DependsOn", resource.dependsOn().stream().map(ids::of).sorted().toList());
    }
    written.put("Properties", TemplateValue.of(resource.properties(), ids));
    return written;
  }

  private static Map<String, Object> outputs(Blueprint blueprint, LogicalIds ids) {
    Map<String, Object> outputs = new TreeMap<>();
    blueprint
        .outputs()
        .forEach(
            (name, value) -> {
              Map<String, Object> output = new LinkedHashMap<>();
              output.put("Description", name);
              output.put("Value", TemplateValue.of(value, ids));
              outputs.put(OutputName.of(name), output);
            });
    return outputs;
  }

  private static String json(Object template) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(INDENT);
    printer.indentArraysWith(INDENT);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(template) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }
}
