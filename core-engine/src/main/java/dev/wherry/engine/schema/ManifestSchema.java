package dev.wherry.engine.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.manifest.shape.ManifestShape;

/** The JSON Schema of {@code wherry.yml}, which gives editors completion and checks. */
public final class ManifestSchema {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ManifestSchema() {}

  /** The schema, draft 2020-12. */
  public static String json() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "wherry.yml");
    schema.put("description", "A Wherry manifest: functions, what calls them and what they use");
    schema.setAll(new ShapeSchema(JSON).of(ManifestShape.MANIFEST));
    try {
      return JSON.writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
