package dev.wherry.testkit.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The calls that arrive, in their order, and what goes wrong with one of them. */
public final class Traffic {

  /** What becomes of a call. */
  public enum Fate {
    /** It has its effect and is answered. */
    SERVED,
    /** 429, without effect. */
    THROTTLED,
    /** 503, without effect. */
    UNAVAILABLE,
    /** It has its effect, and the connection breaks before the answer. */
    CUT,
    /** The caller is dead: it neither arrives nor is answered. */
    DEAD
  }

  private final Predicate<String> changing;
  private final List<String> calls = new ArrayList<>();
  private int changes;
  private int number = Integer.MAX_VALUE;
  private Fate fate = Fate.SERVED;
  private int operation;
  private boolean dead;

  /**
   * No calls yet.
   *
   * @param changing which calls may leave something behind, by how they are written
   */
  public Traffic(Predicate<String> changing) {
    this.changing = changing;
  }

  /** Begins to count; the call of this number has this fate. */
  public synchronized void at(int call, Fate its) {
    heal();
    number = call;
    fate = its;
  }

  /**
   * Begins to count; the caller dies before the call of this number arrives. Only calls count that
   * may change something: before a read the cloud is what it was after the change before it.
   */
  public synchronized void killBefore(int change) {
    at(change, Fate.DEAD);
  }

  /** Begins to count; the operation of this number is begun and fails. */
  public synchronized void failOperation(int its) {
    heal();
    operation = its;
  }

  /** Whether the next operation fails. */
  public synchronized boolean failsOperation() {
    if (operation == 0) {
      return false;
    }
    operation--;
    return operation == 0;
  }

  /** Begins to count, and nothing goes wrong. */
  public synchronized void heal() {
    calls.clear();
    changes = 0;
    operation = 0;
    number = Integer.MAX_VALUE;
    dead = false;
  }

  /** Whether what was to go wrong did not come to it. */
  public synchronized boolean isWaiting() {
    return operation > 0 || (number != Integer.MAX_VALUE && counted() < number);
  }

  /** How many calls arrived since counting began. */
  public synchronized int count() {
    return calls.size();
  }

  /** The calls since counting began. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** A call arrives. */
  public synchronized Fate next(String call) {
    calls.add(call);
    if (dead) {
      return Fate.DEAD;
    }
    boolean leaves = changing.test(call);
    changes += leaves ? 1 : 0;
    if (counted() != number || (fate == Fate.DEAD && !leaves)) {
      return Fate.SERVED;
    }
    dead = fate == Fate.DEAD;
    return fate;
  }

  private int counted() {
    return fate == Fate.DEAD ? changes : calls.size();
  }
}
