package dev.wherry.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  @Test
  void whatIsShortIsShownWhole() {
    assertEquals("At: 512 → 1024", text(Value.number(512), Value.number(1024)));
    assertEquals("At: \"\" → true", text(Value.text(""), Value.flag(true)));
  }

  @Test
  void digestsAreAsShortAsInfoShowsThem() {
    assertEquals(
        "At: \"a/0123456789ab….zip\" → \"a/ba9876543210….zip\"",
        text(
            Value.text("a/0123456789ab" + "c".repeat(52) + ".zip"),
            Value.text("a/ba9876543210" + "c".repeat(52) + ".zip")));
  }

  @Test
  void ofListsTheEntriesThatDifferAreShown() {
    assertEquals(
        "At: [\"b\"] → [\"c\", \"d\"]",
        text(
            Value.items(Value.text("a"), Value.text("b")),
            Value.items(Value.text("a"), Value.text("c"), Value.text("d"))));
    assertEquals(
        "At: [] → [\"b\"]",
        text(Value.items(Value.text("a")), Value.items(Value.text("a"), Value.text("b"))));
  }

  @Test
  void anotherOrderIsShownAsSuch() {
    assertEquals(
        "At: [1, 2] → [2, 1]",
        text(
            Value.items(Value.number(1), Value.number(2)),
            Value.items(Value.number(2), Value.number(1))));
    assertEquals(
        "At: [1, 1] → [1]",
        text(Value.items(Value.number(1), Value.number(1)), Value.items(Value.number(1))));
  }

  @Test
  void ofLongTextsThePlaceThatDiffersIsShown() {
    String same = "x".repeat(400);

    assertEquals(
        "At: …%s one\" → …%s other\"".formatted("x".repeat(22), "x".repeat(22)),
        text(Value.text(same + " one"), Value.text(same + " other")));
    assertEquals(
        "At: \"short\" → \"%s…".formatted("y".repeat(118)),
        text(Value.text("short"), Value.text("y".repeat(400))));
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertEquals(
        "At: nothing → 1",
        ValueText.difference(
            new Difference(PropertyPath.of("At"), Optional.empty(), Optional.of(Value.number(1)))));
  }

  private static String text(Value before, Value after) {
    return ValueText.difference(
        new Difference(PropertyPath.of("At"), Optional.of(before), Optional.of(after)));
  }
}
