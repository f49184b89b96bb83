package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.workflow.TargetResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The parts of an app's life on a stub, and what is there after each when nothing goes wrong. */
final class Life {

  private final StubCase test;

  Life(StubCase test) {
    this.test = test;
  }

  /** A command of the engine. */
  @FunctionalInterface
  interface Command {
    TargetResult run() throws Exception;
  }

  TargetResult deploy() throws Exception {
    return test.commands().deploy(test.first(), "one");
  }

  TargetResult remove() throws Exception {
    return test.commands().remove(test.first(), DataRule.DELETE);
  }

  TargetResult update() throws Exception {
    return test.commands().deploy(test.rebuilt(), "two");
  }

  TargetResult rollback(int release) throws Exception {
    return test.commands().rollback(test.first(), release);
  }

  /** What exists once the app is deployed; it is gone again. */
  Map<String, String> deployedAndRemoved() throws Exception {
    test.setSecret();
    deploy();
    Map<String, String> whole = test.stub().snapshot();
    remove();
    return whole;
  }

  /** What exists of each version of an app. */
  record Versions(Map<String, String> first, Map<String, String> second) {}

  /** What exists of both versions; the first is there again. */
  Versions deployedTwice() throws Exception {
    test.setSecret();
    deploy();
    int release = lastRelease();
    Map<String, String> first = test.stub().snapshot();
    update();
    Map<String, String> second = test.stub().snapshot();
    rollback(release);
    return new Versions(first, second);
  }

  /** The newest release, as the stub has it: who died before it was told knows of none. */
  int lastRelease() {
    return test.stub().stored().keySet().stream()
        .filter(key -> key.contains("/releases/"))
        .mapToInt(key -> Integer.parseInt(key.replaceAll(".*/|\\.json", "")))
        .max()
        .orElseThrow();
  }

  void assertIs(Map<String, String> expected, Supplier<String> when) {
    assertEquals(expected, test.stub().snapshot(), when);
  }

  void assertGone(Supplier<String> when) {
    assertIs(Map.of(), when);
    assertEquals(Set.of(), test.stub().places(), when);
  }

  void assertNothingToChange() throws Exception {
    assertEquals(
        List.of("nothing to change"), PlanText.lines(test.commands().plan(test.first(), "one")));
  }
}
