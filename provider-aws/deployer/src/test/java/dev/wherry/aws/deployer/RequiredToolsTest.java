package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RequiredToolsTest {

  @Test
  void whatIsThereIsUsed() {
    assertEquals("tool", RequiredTools.orSkip(Optional.of("tool"), "no tool", true));
    assertEquals("tool", RequiredTools.orSkip(Optional.of("tool"), "no tool", false));
  }

  @Test
  void withoutItTheTestIsSkipped() {
    TestAbortedException skipped =
        assertThrows(
            TestAbortedException.class,
            () -> RequiredTools.orSkip(Optional.empty(), "no tool", false));
    assertTrue(skipped.getMessage().contains("no tool"), skipped.getMessage());
  }

  @Test
  void whereItMustBeThereTheTestFails() {
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () -> RequiredTools.orSkip(Optional.empty(), "no tool", true));
    assertEquals(
        "no tool, and WHERRY_REQUIRE_AWS says that it must be there", failure.getMessage());
  }
}
