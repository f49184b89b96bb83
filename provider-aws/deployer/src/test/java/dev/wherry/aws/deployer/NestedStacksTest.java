package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Apps that are too large for one stack. */
class NestedStacksTest {

  private static final int LARGE = 80;

  @Test
  void upTo450ResourcesAreOneStack() {
    Blueprint small = LargeApp.compile(44).blueprint();
    assertTrue(small.resources().size() <= 450, "a small app");
    assertEquals(Map.of(), StackLayout.of(small).nested());
    Blueprint large = LargeApp.compile(LARGE).blueprint();
    assertTrue(large.resources().size() > 450, "a large app");
    assertTrue(StackLayout.of(large).stacks().size() > 10, "functions are spread");
    assertTrue(
        StackLayout.of(large).sizes(large).values().stream().allMatch(size -> size < 120),
        () -> StackLayout.of(large).sizes(large).toString());
  }

  @Test
  void aFunctionStaysWhereItIsWhenOthersComeAndGo() {
    StackLayout some = StackLayout.of(LargeApp.compile(LARGE).blueprint());
    StackLayout more = StackLayout.of(LargeApp.compile(LARGE + 40).blueprint());
    some.nested().forEach((id, stack) -> assertEquals(stack, more.of(id), id.toString()));
  }

  @Test
  void aFunctionThatIsDeployedStaysInItsStack() {
    Blueprint large = LargeApp.compile(LARGE).blueprint();
    ResourceId function =
        large.resources().keySet().stream()
            .filter(id -> id.type().value().equals("AWS::Lambda::Function"))
            .findFirst()
            .orElseThrow();
    String prefix = function.name().replaceAll("Function$", "");
    StackLayout layout = StackLayout.of(large, Map.of(function, StackLayout.ROOT));
    large.resources().keySet().stream()
        .filter(id -> id.name().matches(prefix + "[A-Z].*"))
        .forEach(id -> assertEquals(StackLayout.ROOT, layout.of(id), id.toString()));
    assertFalse(layout.nested().isEmpty());
  }

  @Test
  void allThatBelongsToAFunctionStandsTogether() throws IOException {
    Map<String, JsonNode> templates = templates(LARGE);
    assertTrue(templates.size() > 10, templates.keySet().toString());
    for (Map.Entry<String, JsonNode> template : templates.entrySet()) {
      JsonNode resources = template.getValue().get("Resources");
      JsonNode parameters = template.getValue().path("Parameters");
      for (JsonNode reference : template.getValue().findValues("Ref")) {
        String name = reference.asText();
        assertTrue(
            name.startsWith("AWS::") || resources.has(name) || parameters.has(name),
            template.getKey() + " refers to " + name);
      }
    }
    JsonNode root = templates.getOrDefault("template.json", new ObjectMapper().createObjectNode());
    JsonNode stack = root.at("/Resources/Functions3");
    assertEquals("functions3.json", stack.at("/Properties/TemplateURL").asText());
    assertEquals("HttpApi", stack.at("/Properties/Parameters/HttpApi/Ref").asText());
    assertTrue(root.at("/Resources/HttpApi").isObject(), "what is shared stays above");
    assertTrue(root.at("/Resources/StripeKeySecret").isObject(), "what is shared stays above");
  }

  @Test
  void moreRoutesThanAnApiTakesUnaskedIsAWarning() {
    assertEquals(List.of(), LargeApp.compile(150).diagnostics());
    Compilation compilation = LargeApp.compile(151);
    assertTrue(compilation.succeeded(), () -> compilation.diagnostics().toString());
    assertEquals(
        List.of("app `large` has 302 routes, `HEAD` beside each `GET`, and an HTTP API takes 300"),
        compilation.diagnostics().stream().map(Diagnostic::message).toList());
  }

  @Test
  void moreFunctionsThanAnApiTakesIsAnError() {
    assertTrue(
        LargeApp.compile(301).diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::message)
            .toList()
            .contains("app `large` has 301 functions with routes, and an HTTP API takes 300"));
  }

  @Test
  void moreThanCloudFormationTakesIsAnError() {
    Compilation compilation = LargeApp.compile(320);
    assertEquals(
        List.of("W0436", "W0436", "W0433"),
        compilation.diagnostics().stream().map(Diagnostic::code).toList());
  }

  /** What is rendered, by file. */
  static Map<String, byte[]> files(int functions) {
    Compilation compilation = LargeApp.compile(functions);
    Revision revision =
        new Revision(
            compilation.blueprint(),
            Map.of(new ArtifactId("app"), new ContentDigest("a".repeat(64))));
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<Path, byte[]> file : Golden.PROVIDER.render(revision.resolved()).entrySet()) {
      files.put(file.getKey().toString(), file.getValue());
    }
    return files;
  }

  private static Map<String, JsonNode> templates(int functions) throws IOException {
    Map<String, JsonNode> templates = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files(functions).entrySet()) {
      templates.put(file.getKey(), new ObjectMapper().readTree(file.getValue()));
    }
    return templates;
  }
}
