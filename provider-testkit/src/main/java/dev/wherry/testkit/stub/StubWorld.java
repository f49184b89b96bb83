package dev.wherry.testkit.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What all services of a stub share. Time goes on by one with every call. */
public class StubWorld {

  private final Traffic traffic;
  private final List<String> violations = new ArrayList<>();
  private final Set<String> refused = new TreeSet<>();
  private long now;

  /**
   * Nothing was called yet.
   *
   * @param changing which calls may leave something behind, by how they are written
   */
  protected StubWorld(Predicate<String> changing) {
    this.traffic = new Traffic(changing);
  }

  /** The calls. */
  public final Traffic traffic() {
    return traffic;
  }

  /** A call arrives; what becomes of it. */
  public final synchronized Traffic.Fate arrives(String call) {
    now++;
    return traffic.next(call);
  }

  /** The time. */
  public final synchronized long now() {
    return now;
  }

  /** Something was asked for that may not be. */
  public final synchronized void violated(String what) {
    violations.add(what);
  }

  /** What was asked for and may not be. */
  public final synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** From now on what is for this function of Wherry's cannot be made or changed. */
  public final synchronized void refuse(String function) {
    refused.add(function);
  }

  /** All can be made and changed again. */
  public final synchronized void accept() {
    refused.clear();
  }

  /** The functions for which nothing can be made or changed. */
  public final synchronized Set<String> refused() {
    return Set.copyOf(refused);
  }
}
