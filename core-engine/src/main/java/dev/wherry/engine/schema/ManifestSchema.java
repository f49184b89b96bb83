package dev.wherry.engine.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.manifest.shape.ManifestShape;

/** The JSON Schema of {@code wherry.yml}, which gives editors completion and checks. */
public final class ManifestSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestSchema() {}

  /** The schema, draft 2020-12, laid out for people. */
  public static String json() {
    return write(JSON.writer(SerializationFeature.INDENT_OUTPUT)) + "\n";
  }

  /** The same in one line. */
  public static String line() {
    return write(JSON.writer());
  }

  private static String write(ObjectWriter writer) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "wherry.yml");
    schema.put("description", "A Wherry manifest: functions, what calls them and what they use");
    schema.setAll(new ShapeSchema(JSON).of(ManifestShape.MANIFEST));
    try {
      return writer.writeValueAsString(schema);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
