package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What overrides may write of a Cloud Run function. */
class CloudFunctionsTest {

  @ParameterizedTest
  @CsvSource({"512Mi, 512", "1Gi, 1024", "512M, 488", "2G, 1907"})
  void memoryIsReadInEachUnit(String written, int mebibytes) {
    assertEquals(mebibytes, CloudFunctions.mebibytes(written));
  }

  @Test
  void otherMemoryIsNone() {
    assertThrows(IllegalArgumentException.class, () -> CloudFunctions.mebibytes("512MB"));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "false, false", "0, false", "yes, false"})
  void theSecondInvokerIsAskedForByTheValue(String value, boolean second) {
    Value.Fields variables = new Value.Fields(Map.of("USE_JAVA_FF_2", Value.text(value)));
    assertEquals(second, CloudFunctions.asksForSecond(variables));
  }

  @Test
  void withoutItTheFirstOneStarts() {
    assertFalse(CloudFunctions.asksForSecond(new Value.Fields(Map.of())));
  }
}
