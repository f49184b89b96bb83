package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.Compilation;
import dev.wherry.testkit.golden.CompiledCase;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a change of code changes in the names of a template. */
class VersionLifeTest {

  private final CompiledCase golden = Golden.CASES.of("shop");

  @Test
  void onlyVersionsGetOtherNames() throws JsonProcessingException {
    Set<String> before = names('a');
    Set<String> after = names('b');
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    assertEquals(2, gone.size(), gone.toString());
    gone.forEach(name -> assertEquals("Version", name.replaceAll("^.*?(Version).*$", "$1")));
    assertNotEquals(before, after);
  }

  @Test
  void everyTriggerNamesTheAlias() throws JsonProcessingException {
    for (JsonNode resource : template('a').get("Resources")) {
      JsonNode properties = resource.get("Properties");
      switch (resource.get("Type").asText()) {
        case "AWS::ApiGatewayV2::Integration" -> isAlias(properties.get("IntegrationUri"));
        case "AWS::Lambda::Permission" -> isAlias(properties.get("FunctionName"));
        case "AWS::Scheduler::Schedule" -> isAlias(properties.at("/Target/Arn"));
        default -> {}
      }
    }
  }

  private static void isAlias(JsonNode value) {
    assertEquals("Alias", value.get("Ref").asText().replaceAll("^.*(Alias)$", "$1"));
  }

  private Set<String> names(char digit) throws JsonProcessingException {
    Set<String> names = new TreeSet<>();
    template(digit).get("Resources").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode template(char digit) throws JsonProcessingException {
    Compilation compilation = golden.compile();
    return new ObjectMapper().readTree(golden.file(compilation, "template.json", digit));
  }
}
