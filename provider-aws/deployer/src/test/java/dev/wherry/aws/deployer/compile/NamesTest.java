package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void longNamesAreShortenedAndStayDifferent() {
    String one = PhysicalName.fit("photo-desk-production-" + "x".repeat(50) + "-one", 64);
    String other = PhysicalName.fit("photo-desk-production-" + "x".repeat(50) + "-two", 64);
    assertEquals(64, one.length());
    assertNotEquals(one, other);
    assertEquals("photo-desk-prod-greet", PhysicalName.fit("photo-desk-prod-greet", 64));
  }

  @Test
  void noNameEndsOnTwoHyphens() {
    String name = PhysicalName.fit("a".repeat(54) + "-" + "b".repeat(20), 64);
    assertTrue(name.matches("a{54}-[0-9a-f]{8}"), name);
  }
}
