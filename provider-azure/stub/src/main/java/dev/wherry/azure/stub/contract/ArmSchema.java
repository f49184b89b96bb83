package dev.wherry.azure.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;

/** What the schemas of ARM templates hold against a template and its resources. */
public final class ArmSchema {

  private static final String BASE = "https://schema.management.azure.com/schemas/";
  private static final String WEB = BASE + "2024-11-01/Microsoft.Web.json";
  private static final String WEB_VERSION = "2024-11-01";
  private static final String TEMPLATE = BASE + "2019-04-01/deploymentTemplate.json";

  private final JsonSchemaFactory factory;

  /** The schemas that are at hand. */
  public ArmSchema() {
    Map<String, String> known =
        Map.of(
            WEB,
            text("Microsoft.Web-2024-11-01.json"),
            BASE + "common/definitions.json",
            text("common-definitions.json"),
            TEMPLATE,
            template());
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(known)));
  }

  /** Of a whole template; of its resources only what all resources have. */
  public List<String> template(JsonNode template) {
    return problems(factory.getSchema(SchemaLocation.of(TEMPLATE)), template);
  }

  /** Of a resource of Microsoft.Web; the schema is of an older version than the template. */
  public List<String> web(JsonNode resource) {
    String[] type = resource.path("type").asText().split("/", 2);
    ObjectNode older = resource.deepCopy();
    older.put("apiVersion", WEB_VERSION);
    String definition = WEB + "#/resourceDefinitions/" + type[1].replace('/', '_');
    return problems(factory.getSchema(SchemaLocation.of(definition)), older);
  }

  private static List<String> problems(JsonSchema schema, JsonNode document) {
    return schema.validate(document).stream().map(ValidationMessage::getMessage).toList();
  }

  private static String text(String file) {
    return Contracts.read("arm-schema/" + file).toString();
  }

  /** Without what refers to the schemas of all of Azure. */
  private static String template() {
    ObjectNode schema =
        (ObjectNode) Contracts.read("arm-schema/deploymentTemplate-2019-04-01.json");
    ObjectNode resource = (ObjectNode) schema.path("definitions").path("resource");
    resource.removeAll();
    resource.put("$ref", "#/definitions/resourceBase");
    return schema.toString();
  }
}
