package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls, logs, secrets and state on a stub. */
public interface OperationsContract extends DeployedCase {

  /** A write says what it found; of two that found the same, one wins. */
  @Test
  default void ofTwoWritersThatFoundTheSameOneWins() throws Exception {
    try (Connection connection = commands().connect(first())) {
      StateStore state = connection.storage().state();
      assertEquals(Optional.empty(), state.read("lock.json"));
      String first = state.write("lock.json", "{}\n", Optional.empty()).orElseThrow();
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.empty()));
      assertEquals(Optional.of(new StateEntry(first, "{}\n")), state.read("lock.json"));
      String second = state.write("lock.json", "{}\n", Optional.of(first)).orElseThrow();
      assertFalse(first.equals(second), "the same text is another version");
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.of(first)));
      assertFalse(state.delete("lock.json", first));
      assertTrue(state.delete("lock.json", second));
      assertFalse(state.delete("lock.json", second));
    }
  }

  /** Lists come in order, over as many pages as they take. */
  @Test
  default void keysAreListedInOrder() throws Exception {
    List<String> releases =
        List.of("releases/0001", "releases/0002", "releases/0003", "releases/0004");
    try (Connection connection = commands().connect(first())) {
      StateStore state = connection.storage().state();
      for (String key : List.of(releases.get(1), releases.get(0), "lock")) {
        state.write(key, key, Optional.empty());
      }
      for (String key : releases.subList(2, 4)) {
        state.write(key, key, Optional.empty());
      }
      assertEquals(releases, state.list("releases/"));
      List<String> all = new ArrayList<>(List.of("lock"));
      all.addAll(releases);
      assertEquals(all, state.list(""));
    }
  }

  /** A secret has its last value, or none; taking it away twice is no failure. */
  @Test
  default void valuesOfSecretsComeAndGo() throws Exception {
    try (Connection connection = commands().connect(first())) {
      SecretStore secrets = connection.operations().secrets();
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-1"));
      secrets.set(KEY, new SecretValue("sk-2"));
      assertEquals(Set.of(KEY), secrets.list());
      assertEquals(List.of("sk-2"), stub().secretValues());
      secrets.remove(KEY);
      secrets.remove(KEY);
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-3"));
      assertEquals(List.of("sk-3"), stub().secretValues());
    }
  }

  /** A query has a beginning, and may ask for a text as it stands. */
  @Test
  default void linesComeInTheirOrder() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    writes(NOW, line("one apple"));
    writes(NOW.plusSeconds(1), line("two 'pears'"));
    writes(NOW.plusSeconds(2), line("three figs"));
    assertEquals(
        List.of(line("one apple"), line("two 'pears'"), line("three figs")),
        lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
    assertEquals(
        List.of(line("two 'pears'")),
        lines(new LogQuery(GREET, NOW, Optional.of("two 'pears'"), false)));
    assertEquals(
        List.of(), lines(new LogQuery(GREET, NOW.plusSeconds(9), Optional.empty(), false)));
  }

  /** A stream that follows is there until it is closed. */
  @Test
  @SuppressWarnings("try")
  default void aStreamThatFollowsWaitsForMore() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    writes(NOW, line("one"));
    LogQuery query = new LogQuery(GREET, NOW, Optional.empty(), true);
    try (Connection connection = commands().connect(first());
        LogStream stream = connection.operations().logs(query)) {
      assertEquals(line("one"), stream.next().map(LogLine::text).orElseThrow());
      writes(NOW.plusSeconds(1), line("two"));
      assertEquals(line("two"), stream.next().map(LogLine::text).orElseThrow());
      stream.close();
      assertEquals(Optional.empty(), stream.next());
    }
  }
}
