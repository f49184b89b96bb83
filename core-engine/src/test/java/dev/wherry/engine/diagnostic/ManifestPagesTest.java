package dev.wherry.engine.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestPagesTest {

  @Test
  void everyProblemHasAPageAndEveryPageAProblem() {
    Set<String> problems =
        Arrays.stream(ManifestProblem.values())
            .map(ManifestProblem::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> pages =
        DiagnosticPages.codes().stream()
            .filter(code -> code.matches("W0[124]\\d\\d"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(problems, pages);
    assertEquals(ManifestProblem.values().length, problems.size(), "a code is used twice");
  }

  @ParameterizedTest
  @EnumSource
  void pageSaysWhatAndHow(ManifestProblem problem) {
    String page = DiagnosticPages.find(problem.code()).orElseThrow();
    assertTrue(page.startsWith("# " + problem.code() + ": "), page);
    assertTrue(page.contains("\n## How to fix it\n\n"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "W9999", "w0101", "../W0101", "W0101.md", "X0101"})
  void otherCodesHaveNone(String code) {
    assertTrue(DiagnosticPages.find(code).isEmpty());
  }
}
