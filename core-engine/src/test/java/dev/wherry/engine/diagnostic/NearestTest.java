package dev.wherry.engine.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KEYS =
      List.of("memory", "timeout", "environment", "max-instances", "on", "uses", "KR");

  @ParameterizedTest
  @CsvSource({
    "timeot,timeout",
    "tiemout,timeout",
    "maxInstances,max-instances",
    "max_instances,max-instances",
    "enviroment,environment",
    "use,uses",
    "kr,KR"
  })
  void findsSlips(String word, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(word, KEYS));
  }

  @ParameterizedTest
  @CsvSource({"colour", "no", "of", "x"})
  void leavesStrangersAlone(String word) {
    assertEquals(Optional.empty(), Nearest.to(word, KEYS));
  }

  @Test
  void hintsListWhatThereIs() {
    assertEquals(Optional.of("known: `a`, `b`"), Nearest.hint("zzzz", List.of("a", "b")));
    assertEquals(Optional.empty(), Nearest.hint("zzzz", List.of()));
  }
}
