package dev.wherry.engine.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

  private static final Diagnostic UNKNOWN_KEY =
      Diagnostic.error("W0103", "unknown key `timeot` in function `greet`")
          .at(new SourceLocation("wherry.yml", 9, 5, 6))
          .hint("did you mean `timeout`?");

  @Test
  void looksAsSpecified() {
    assertEquals(
        """
        error[W0103]: unknown key `timeot` in function `greet`
          --> wherry.yml:9:5
           |
         9 |     timeot: 20s
           |     ^^^^^^ did you mean `timeout`?
        """,
        render(UNKNOWN_KEY, "\n\n\n\n\n\n\n\n    timeot: 20s"));
  }

  @Test
  void severalStandApart() {
    Diagnostic warning = Diagnostic.warning("W0216", "nobody reads it");
    String text =
        DiagnosticText.render(
            List.of(warning, warning.hint("why")), false, file -> Optional.empty());
    assertEquals(
        """
        warning[W0216]: nobody reads it

        warning[W0216]: nobody reads it
            = why
        """,
        text);
  }

  @Test
  void withoutTheSourceTheHintStands() {
    String text = DiagnosticText.render(List.of(UNKNOWN_KEY), false, file -> Optional.empty());
    assertEquals(
        """
        error[W0103]: unknown key `timeot` in function `greet`
          --> wherry.yml:9:5
           = did you mean `timeout`?
        """,
        text);
  }

  @Test
  void placesBeyondTheFileHaveNoLine() {
    assertFalse(render(UNKNOWN_KEY, "one line").contains("|"));
  }

  @Test
  void afterTheLastLineTheLineIsEmpty() {
    Diagnostic end = Diagnostic.error("W0102", "it ends").at(new SourceLocation("f", 2, 1, 1));
    assertTrue(render(end, "a: [").contains("\n 2 |\n   | ^\n"), render(end, "a: ["));
  }

  @Test
  void tabsAreFourWide() {
    assertEquals("    ^", caret("\tx: y", 2, 1));
  }

  @Test
  void wideCharactersAreTwoWide() {
    assertEquals("      ^^^^", caret("이름: 사진", 5, 2));
    assertEquals("   ^", caret("🚀 x", 3, 1));
    assertEquals("  ^", caret("e\u0301 x", 4, 1));
  }

  @Test
  void longLinesAreCutAroundTheCaret() {
    String line = "a".repeat(500) + "HERE" + "b".repeat(500);
    String text =
        render(Diagnostic.error("W0102", "m").at(new SourceLocation("f", 1, 501, 4)), line);
    String shown = text.lines().toList().get(3).substring(5);
    String caret = text.lines().toList().get(4).substring(5);
    assertTrue(shown.startsWith("…a") && shown.endsWith("b…"), shown);
    assertEquals("HERE", shown.substring(caret.indexOf('^'), caret.lastIndexOf('^') + 1));
    assertTrue(shown.length() <= 102, shown);
  }

  @Test
  void nothingReachesTheTerminalThatMovesIt() {
    String text =
        render(
            Diagnostic.error("W0102", "a\u001B[2Jb").at(new SourceLocation("f", 1, 1, 1)),
            "x\u001B[31m\u202Ey");
    assertFalse(text.contains("\u001B"), text);
    assertFalse(text.contains("\u202E"), text);
  }

  @Test
  void coloursAreThoseOfTheSeverity() {
    String text = DiagnosticText.render(List.of(UNKNOWN_KEY), true, file -> Optional.empty());
    assertTrue(text.startsWith("\u001B[1;31merror[W0103]\u001B[0m: "), text);
  }

  private static String render(Diagnostic diagnostic, String source) {
    return DiagnosticText.render(
        List.of(diagnostic), false, file -> Optional.of(source.lines().toList()));
  }

  private static String caret(String line, int column, int length) {
    Diagnostic diagnostic =
        Diagnostic.error("W0102", "m").at(new SourceLocation("f", 1, column, length));
    return render(diagnostic, line).lines().toList().get(4).substring(5);
  }
}
