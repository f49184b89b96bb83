package dev.wherry.testkit.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every adapter is held to. An adapter says where its cases are and runs one; it does so twice
 * where its vendor's runtime can be had: in process, and in that runtime.
 */
public abstract class RuntimeContract {

  /** The folder of the adapter's cases. */
  protected abstract Path folder();

  /** Deploys the case's function behind the adapter and gives it the event. */
  protected abstract RuntimeOutcome run(RuntimeCase runtimeCase) throws Exception;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return new RuntimeCases(folder())
        .all().stream()
            .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each, run(each))));
  }

  @Test
  void noCaseIsMissing() throws IOException {
    List<String> missing = new ArrayList<>(RuntimeCases.required());
    new RuntimeCases(folder()).all().forEach(each -> missing.remove(each.name()));
    assertEquals(List.of(), missing, "cases that every adapter has, and this one lacks");
  }

  /** A stranger who asks for what is not there learns nothing of what is. */
  @Test
  void noAnswerWithoutARouteListsRoutes() throws Exception {
    RuntimeCase noRoute =
        new RuntimeCases(folder())
            .all().stream()
                .filter(each -> each.name().equals("http-no-route"))
                .findFirst()
                .orElseThrow();
    List<String> patterns = noRoute.routes().stream().filter(route -> route.contains("{")).toList();
    assertFalse(patterns.isEmpty(), "a route that no request can look like");
    String answer = pretty(run(noRoute).answer());
    for (String pattern : patterns) {
      assertFalse(answer.contains(pattern), answer);
    }
  }

  private static void check(RuntimeCase expected, RuntimeOutcome actual) throws IOException {
    assertEquals(
        expected.failure().map(Object::toString).orElse("no failure"),
        actual.failure().map(Object::toString).orElse("no failure"));
    assertEquals(pretty(expected.seen()), pretty(seen(actual.log())), "what the function saw");
    if (expected.failure().isEmpty()) {
      assertEquals(pretty(expected.answer()), pretty(actual.answer()), "the native answer");
    }
    for (String secret : expected.secrets().values()) {
      assertFalse(actual.log().stream().anyMatch(line -> line.contains(secret)), "a secret leaked");
    }
  }

  /** The probes log what they see. */
  private static Optional<JsonNode> seen(List<String> log) throws IOException {
    for (String line : log) {
      if (line.startsWith("{")) {
        JsonNode json = RuntimeCases.JSON.readTree(line);
        if (json.path("message").asText().equals("seen")) {
          return Optional.of(RuntimeCases.JSON.readTree(json.path("input").asText()));
        }
      }
    }
    return Optional.empty();
  }

  /** One form for equal documents, whatever the order of their members. */
  private static String pretty(Optional<JsonNode> json) throws IOException {
    return json.isEmpty()
        ? "nothing"
        : RuntimeCases.SORTED.writeValueAsString(
            RuntimeCases.SORTED.treeToValue(json.get(), Object.class));
  }
}
