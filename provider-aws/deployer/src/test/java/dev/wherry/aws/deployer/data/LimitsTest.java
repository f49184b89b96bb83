package dev.wherry.aws.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void everyNumberHasASourceAndADate() {
    Limits limits = Limits.shipped();
    assertFalse(limits.sources().isEmpty());
    assertTrue(LocalDate.parse(limits.date()).getYear() >= 2026);
    assertEquals(limits.retentionDays().stream().sorted().toList(), limits.retentionDays());
  }

  @Test
  void typesAreKnownDownToTheirValues() {
    ResourceType function =
        CloudFormationTypes.shipped().find("AWS::Lambda::Function").orElseThrow();
    assertTrue(function.replacing().contains("FunctionName"));
    assertTrue(function.readOnly().contains("Arn"));
    PropertyType tracing = function.properties().get("TracingConfig");
    assertEquals(PropertyType.Kind.OBJECT, tracing.kind());
    assertTrue(tracing.properties().get("Mode").values().contains("PassThrough"));
  }
}
