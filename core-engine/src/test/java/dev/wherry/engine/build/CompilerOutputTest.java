package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerOutputTest {

  @Test
  void readsMavensErrorsOnceAlthoughItWritesThemTwice() {
    List<Diagnostic> errors =
        errors(
            """
            [INFO] Compiling 2 source files
            [ERROR] /x/src/A.java:[3,15] cannot find symbol
              symbol:   class Foo
              location: class A
            [ERROR] Failed to execute goal
            [ERROR] /x/src/A.java:[3,15] cannot find symbol
            [ERROR]   symbol:   class Foo
            [ERROR] /x/src/B.java:[1,2] ';' expected
            """);
    assertEquals(
        List.of("/x/src/A.java:3:15 cannot find symbol", "/x/src/B.java:1:2 ';' expected"),
        errors.stream().map(CompilerOutputTest::text).toList());
    assertEquals("symbol: class Foo; location: class A", errors.get(0).hint().orElseThrow());
  }

  @Test
  void readsJavacsErrorsWithTheColumnOfTheCaret() {
    assertEquals(
        List.of("/x/A.java:5:10 ';' expected"),
        texts(
            """
            > Task :compileJava FAILED
            /x/A.java:5: error: ';' expected
                int x
                     ^
            1 error
            """));
  }

  @Test
  void readsKotlinsErrors() {
    assertEquals(
        List.of("/x/A.kt:3:5 unresolved reference 'foo'.", "/x/B.kt:4:7 Unresolved reference: bar"),
        texts(
            """
            e: file:///x/A.kt:3:5 unresolved reference 'foo'.
            [ERROR] /x/B.kt: (4, 7) Unresolved reference: bar
            """));
  }

  @Test
  void stopsAfterTwentyErrors() {
    StringBuilder output = new StringBuilder();
    for (int line = 1; line <= 100; line++) {
      output.append("[ERROR] /x/A.java:[").append(line).append(",1] ';' expected\n");
    }
    assertEquals(20, errors(output.toString()).size());
  }

  @Test
  void findsNothingInOtherErrors() {
    assertEquals(List.of(), errors("[ERROR] Failed to execute goal\nerror: no source files\n"));
  }

  private static List<Diagnostic> errors(String output) {
    return CompilerOutput.errors(output.lines().toList());
  }

  private static List<String> texts(String output) {
    return errors(output).stream().map(CompilerOutputTest::text).toList();
  }

  private static String text(Diagnostic error) {
    return error.location().orElseThrow() + " " + error.message();
  }
}
