package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.StageName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({"greet,Greet", "create-order,CreateOrder", "a-b-c,ABC", "v2,V2"})
  void logicalNamesAreReadable(String name, String logical) {
    assertEquals(logical, LogicalName.of(name));
  }

  @ParameterizedTest
  @CsvSource({"a-1b,a1b", "a--b,a-b", "ab-2,ab2"})
  void differentNamesStayDifferent(String one, String other) {
    assertNotEquals(LogicalName.of(one), LogicalName.of(other));
    assertTrue(LogicalName.of(one).matches("[A-Za-z0-9]+"), LogicalName.of(one));
  }

  @Test
  void longFunctionNamesAreShortenedAndStayDifferent() {
    String one = function("x".repeat(46) + "-one");
    String other = function("x".repeat(46) + "-two");
    assertEquals(64, one.length());
    assertNotEquals(one, other);
    assertEquals("photo-desk-production-greet", function("greet"));
  }

  private static String function(String name) {
    return AwsNames.function(
        new AppName("photo-desk"), new StageName("production"), new FunctionName(name));
  }
}
