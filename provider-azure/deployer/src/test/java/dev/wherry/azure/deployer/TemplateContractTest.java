package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.stub.contract.ArmSchema;
import dev.wherry.azure.stub.contract.BicepCheck;
import dev.wherry.azure.stub.contract.Contracts;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template is one by Microsoft's own descriptions. */
class TemplateContractTest {

  private static final String DEPLOYMENT = "Microsoft.Resources/deployments";

  static List<CompiledCase> cases() {
    return Golden.CASES.good();
  }

  @BeforeEach
  void descriptions() {
    Contracts.needed();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTemplateIsOne(CompiledCase golden) throws IOException {
    JsonNode template = template(golden);
    ArmSchema schema = new ArmSchema();
    assertEquals(List.of(), schema.template(template));
    for (JsonNode resource : resources(template)) {
      assertEquals(List.of(), BicepCheck.of(resource), resource.path("name").asText());
      if (resource.path("type").asText().startsWith("Microsoft.Web/")) {
        assertEquals(List.of(), schema.web(resource), resource.path("name").asText());
      }
    }
  }

  @Test
  void whatIsWrongIsFound() throws IOException {
    JsonNode template = template(Golden.CASES.of("hello"));
    ObjectNode site = (ObjectNode) find(template, "Microsoft.Web/sites");
    ((ObjectNode) site.path("properties")).put("httpsOnly", "maybe").put("state", "Running");
    ((ObjectNode) site.path("properties").path("functionAppConfig").path("runtime"))
        .put("name", "cobol")
        .put("edition", 1);
    site.remove("location");
    List<String> found = BicepCheck.of(site);
    assertTrue(found.contains("Microsoft.Web/sites lacks location"), found.toString());
    assertTrue(
        found.contains("Microsoft.Web/sites.properties.state is read-only"), found.toString());
    assertEquals(4, found.size(), found.toString());
    assertFalse(new ArmSchema().web(site).isEmpty());
  }

  private static JsonNode find(JsonNode template, String type) {
    return resources(template).stream()
        .filter(one -> one.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** Those of deployments within the template as well. */
  private static List<JsonNode> resources(JsonNode template) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode resource : template.path("resources")) {
      if (resource.path("type").asText().equals(DEPLOYMENT)) {
        all.addAll(resources(resource.path("properties").path("template")));
      } else {
        all.add(resource);
      }
    }
    return all;
  }

  private static JsonNode template(CompiledCase golden) throws IOException {
    String text = golden.files(golden.compile(), 'a').get(Path.of("template.json"));
    return new ObjectMapper().readTree(text);
  }
}
