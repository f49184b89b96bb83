package dev.wherry.spi.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ValueTest {

  @Test
  void equalNumbersAreEqualValues() {
    assertEquals(Value.number(100), new Value.Literal(new BigDecimal("1.00E+2")));
    assertEquals("100", Value.number(100).value().toString());
    assertNotEquals(Value.number(1), Value.text("1"));
  }

  @Test
  void aScalarIsATextANumberOrAFlag() {
    assertThrows(IllegalArgumentException.class, () -> new Value.Literal(1L));
  }

  @Test
  void theOrderOfFieldsMeansNothing() {
    Value.Fields none = Value.Fields.NONE;

    assertEquals(
        none.with("a", Value.flag(true)).with("b", Value.number(1)),
        none.with("b", Value.number(1)).with("a", Value.flag(true)));
  }

  @Test
  void aPathCoversItselfAndWhatLiesUnderIt() {
    PropertyPath vpc = PropertyPath.of("VpcConfig");

    assertTrue(vpc.covers(vpc));
    assertTrue(vpc.covers(vpc.then("Subnets").then("0")));
    assertTrue(PropertyPath.ROOT.covers(vpc));
    assertFalse(vpc.then("Subnets").covers(vpc));
    assertFalse(vpc.covers(PropertyPath.of("VpcConfigs")));
  }
}
