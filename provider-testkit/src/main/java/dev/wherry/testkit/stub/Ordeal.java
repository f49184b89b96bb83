package dev.wherry.testkit.stub;

import dev.wherry.testkit.stub.Traffic.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trouble that passes, for every call of commands that are run over and over: each call meets each
 * kind once. A round has many of them, with some calls after each that nothing happens to, so that
 * what was refused is tried again and done before the next goes wrong. After a round in which
 * nothing went wrong each of its calls has met all.
 *
 * <p>A call is known by its words, in which numbers do not count, and by how many of the same words
 * were answered before in its command: calls that are made side by side may come in any order.
 */
final class Ordeal {

  /** A lost answer comes after the effect, the others instead of it. */
  private static final List<Fate> KINDS = List.of(Fate.THROTTLED, Fate.UNAVAILABLE, Fate.CUT);

  /** How many calls of a command are left alone after one that was not. */
  private static final int REST = 6;

  private final Set<String> met = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final List<String> round = new ArrayList<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private String command = "";
  private int quiet;

  /** A round begins. */
  synchronized void beginRound() {
    round.clear();
  }

  /** A command of the round begins. */
  synchronized void begin(String name) {
    command = name;
    answered.clear();
    quiet = REST;
  }

  /** What becomes of a call. */
  synchronized Fate next(String call) {
    String words = command + " " + call.replaceAll("[0-9]+", "0");
    String one = words + " #" + answered.getOrDefault(words, 0);
    calls.add(one);
    quiet++;
    if (quiet > REST) {
      for (Fate kind : KINDS) {
        if (met.add(one + " " + kind)) {
          round.add(one + " " + kind);
          quiet = 0;
          return kind;
        }
      }
    }
    answered.merge(words, 1, Integer::sum);
    return Fate.SERVED;
  }

  /** Whether something went wrong in this round. */
  synchronized boolean happened() {
    return !round.isEmpty();
  }

  /** How many calls are known. */
  synchronized int calls() {
    return calls.size();
  }

  /** What went wrong in this round, for whoever looks for the reason. */
  @Override
  public synchronized String toString() {
    return "after " + round;
  }
}
