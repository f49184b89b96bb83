package dev.wherry.engine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.diagnostic.ManifestProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users see of manifests, as files. {@code -Dgolden.write=true} writes them anew; read the
 * difference before committing it.
 */
class GoldenManifestTest {

  private static final int FLOOR = 150;

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsExpected(GoldenCase golden) throws IOException {
    String actual = golden.actual();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden.expected(), actual);
    }
    assertEquals(Files.readString(golden.expected()), actual);
  }

  @Test
  void thereAreManyCases() {
    assertTrue(cases().size() >= FLOOR, "only " + cases().size() + " cases");
  }

  @Test
  void everyProblemHasACase() throws IOException {
    StringBuilder seen = new StringBuilder();
    for (GoldenCase golden : cases()) {
      seen.append(golden.actual());
    }
    List<String> missing =
        Arrays.stream(ManifestProblem.values())
            .filter(problem -> seen.indexOf("[" + problem.code() + "]") < 0)
            .map(problem -> problem.code() + " " + problem)
            .toList();
    assertEquals(List.of(), missing);
  }
}
