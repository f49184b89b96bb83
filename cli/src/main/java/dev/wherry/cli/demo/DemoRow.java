package dev.wherry.cli.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * How the demo went on one target.
 *
 * @param target the target's name
 * @param runtime what answered
 * @param calls what was asked and answered
 * @param coldStartMillis from the first request to its answer, an instance started in between
 * @param artifactBytes the user's classes and libraries, and what Wherry adds
 * @param artifact where they are
 */
public record DemoRow(
    String target,
    String runtime,
    List<DemoCall> calls,
    double coldStartMillis,
    long artifactBytes,
    Path artifact) {

  /** Copies the list in. */
  public DemoRow {
    calls = List.copyOf(calls);
  }

  /** The status of the first answer that is not as it should be, or of the first one. */
  public int status() {
    return calls.stream().filter(call -> !call.passed()).findFirst().orElse(calls.get(0)).status();
  }

  /** Whether every answer is as it should be. */
  public boolean passed() {
    return calls.stream().allMatch(DemoCall::passed);
  }

  /**
   * A request and its answer.
   *
   * @param request its method and path
   * @param expected the status that it should have
   * @param status the answer's status
   * @param body the answer's body
   * @param millis how long it took
   */
  public record DemoCall(String request, int expected, int status, String body, double millis) {

    /** Whether the answer is as it should be. */
    public boolean passed() {
      return status == expected;
    }
  }
}
