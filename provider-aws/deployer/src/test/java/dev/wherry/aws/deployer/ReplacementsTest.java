package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.data.CloudFormationTypes;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.testkit.golden.CompiledCase;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A plan can only agree to replacements that each resource tells. */
class ReplacementsTest {

  @Test
  void everyResourceTellsWhatReplacesIt() {
    Set<String> types = new TreeSet<>();
    for (CompiledCase golden : Golden.CASES.good()) {
      for (NativeResource resource : golden.compile().blueprint().resources().values()) {
        String type = resource.id().type().value();
        types.add(type);
        assertEquals(replacing(type), resource.replaceOn(), golden + ": " + resource.id());
      }
    }
    assertTrue(types.contains("AWS::ApiGatewayV2::DomainName"), types.toString());
  }

  private static Set<PropertyPath> replacing(String type) {
    return CloudFormationTypes.shipped().find(type).map(ResourceType::replacing).stream()
        .flatMap(Set::stream)
        .map(PropertyPath::of)
        .collect(Collectors.toSet());
  }
}
