package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.aws.deployer.template.Templates;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StackLimitsTest {

  @Test
  void whatFitsIsTaken() {
    Templates templates =
        new Templates(template("Resources", 500), Map.of("Functions3", template("Outputs", 200)));
    assertDoesNotThrow(() -> StackLimits.check("shop-prod", templates));
  }

  @Test
  void aStackThatGrewTooLargeIsRefused() {
    ProviderFailure failure = refused(new Templates(template("Resources", 501), Map.of()));
    assertEquals(FailureKind.REJECTED, failure.kind());
    assertEquals(
        "stack `shop-prod` takes 501 resources, and CloudFormation takes 500", failure.message());
  }

  @Test
  void nestedStacksHaveTheSameLimits() {
    Map<String, String> nested =
        new TreeMap<>(
            Map.of(
                "Functions1", template("Parameters", 201), "Functions2", template("Outputs", 201)));
    assertEquals(
        "its nested stack `Functions1` takes 201 parameters, and CloudFormation takes 200; its"
            + " nested stack `Functions2` takes 201 outputs, and CloudFormation takes 200",
        refused(new Templates("{}", nested)).message());
  }

  @Test
  void aTemplateMayHaveAMegabyte() {
    String large = "{\"Description\":\"" + "x".repeat(1_048_576) + "\"}";
    assertEquals(
        "stack `shop-prod` takes "
            + large.length()
            + " bytes of template, and CloudFormation takes 1000000",
        refused(new Templates(large, Map.of())).message());
  }

  private static ProviderFailure refused(Templates templates) {
    return assertThrows(ProviderException.class, () -> StackLimits.check("shop-prod", templates))
        .failure();
  }

  private static String template(String section, int entries) {
    StringBuilder text = new StringBuilder("{\"" + section + "\":{");
    for (int i = 0; i < entries; i++) {
      text.append(i == 0 ? "" : ",").append("\"Entry").append(i).append("\":{}");
    }
    return text.append("}}").toString();
  }
}
