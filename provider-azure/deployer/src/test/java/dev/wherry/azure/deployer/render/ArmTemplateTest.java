package dev.wherry.azure.deployer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.deployer.Golden;
import dev.wherry.azure.deployer.Manifests;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArmTemplateTest {

  private static final Pattern RESOURCE = Pattern.compile("resourceId\\('[^()]*'\\)");

  @TempDir Path folder = Path.of(".");

  static List<CompiledCase> cases() {
    return Golden.CASES.good();
  }

  /** ARM refuses a dependency on what the template does not have. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatIsNamedIsThereAndComesBefore(CompiledCase golden) throws IOException {
    Set<String> before = new HashSet<>();
    for (JsonNode resource : template(golden).path("resources")) {
      resource
          .path("dependsOn")
          .forEach(one -> assertTrue(before.contains(one.asText()), one.asText()));
      before.add("[" + id(resource) + "]");
    }
    List<String> missing = new ArrayList<>();
    for (MatchResult found : RESOURCE.matcher(template(golden).toString()).results().toList()) {
      boolean secret = found.group().contains("vaults/secrets");
      if (!secret && !before.contains("[" + found.group() + "]")) {
        missing.add(found.group());
      }
    }
    assertEquals(List.of(), missing);
  }

  private static String id(JsonNode resource) {
    String type = resource.path("type").asText();
    String name = resource.path("name").asText();
    if (type.equals("Microsoft.Resources/deployments")) {
      String group =
          "/subscriptions/"
              + resource.path("subscriptionId").asText()
              + "/resourceGroups/"
              + resource.path("resourceGroup").asText();
      return "extensionResourceId('" + group + "', '" + type + "', '" + name + "')";
    }
    if (resource.has("scope")) {
      String scope = resource.path("scope").asText();
      return "extensionResourceId("
          + scope.substring(1, scope.length() - 1)
          + ", '"
          + type
          + "', '"
          + name
          + "')";
    }
    return "resourceId('" + type + "', '" + name.replace("/", "', '") + "')";
  }

  @ParameterizedTest
  @CsvSource({
    "url,url",
    "GET /,get_[0-9a-f]{8}",
    "GET /orders/{id},getOrdersId_[0-9a-f]{8}",
    "ANY /{rest+},anyRest_[0-9a-f]{8}"
  })
  void outputsAreIdentifiers(String name, String expected) {
    assertTrue(OutputName.of(name).matches(expected), OutputName.of(name));
    assertTrue(OutputName.of(name).matches("[A-Za-z_][A-Za-z0-9_]*"));
  }

  @Test
  void textsAreQuotedWithinExpressions() {
    ResourceId id = ResourceId.of("Microsoft.Web/sites", "it's");
    Value address =
        new Value.Concat(
            List.of(Value.text("['"), new Value.Attribute(id, "defaultHostName"), Value.text("]")));
    NativeResource site =
        NativeResource.of(id, "site", Value.Fields.NONE, SourceLocation.startOf("wherry.yml"));
    ArmTemplate template = ArmTemplate.of(Blueprint.of(List.of(site), Map.of("address", address)));
    Map<?, ?> outputs = (Map<?, ?>) template.document().get("outputs");
    assertEquals(
        "[concat('[''', reference(resourceId('Microsoft.Web/sites', 'it''s'),"
            + " '2025-03-01').defaultHostName, ']')]",
        ((Map<?, ?>) outputs.get("address")).get("value"));
    assertFalse(template.document().containsKey("parameters"), "nothing has a place");
  }

  /** A role on a whole group needs no scope in the deployment of that group. */
  @Test
  void aRoleElsewhereStandsInADeploymentThere() throws IOException {
    JsonNode template =
        template(
            Manifests.write(
                folder,
                "  one:\n    handler: com.example.One\n    permissions:\n      azure:\n"
                    + "        - roles: [Reader]\n"
                    + "          scope: /subscriptions/00000000-0000-0000-0000-000000000002"
                    + "/resourceGroups/data\n"));
    List<JsonNode> deployments = new ArrayList<>();
    template
        .path("resources")
        .forEach(
            one -> {
              if (one.path("type").asText().equals("Microsoft.Resources/deployments")) {
                deployments.add(one);
              }
            });
    assertEquals(1, deployments.size());
    assertEquals("data", deployments.get(0).path("resourceGroup").asText());
    JsonNode role = deployments.get(0).path("properties").path("template").path("resources").get(0);
    assertFalse(role.has("scope"));
    assertTrue(
        role.path("properties")
            .path("roleDefinitionId")
            .asText()
            .startsWith("[subscriptionResourceId('00000000-0000-0000-0000-000000000002', "));
  }

  private static JsonNode template(CompiledCase golden) throws IOException {
    String text = golden.files(golden.compile(), 'a').get(Path.of("template.json"));
    return new ObjectMapper().readTree(text);
  }
}
