package dev.wherry.testkit.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The calls that arrive, in their order, and what goes wrong with some of them. */
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
  private Function<String, Fate> fates = Traffic::good;
  private int operation;
  private int changes;
  private boolean dead;

  /**
   * No calls yet.
   *
   * @param changing which calls may leave something behind, by how they are written
   */
  public Traffic(Predicate<String> changing) {
    this.changing = changing;
  }

  private static Fate good(String call) {
    return Fate.SERVED;
  }

  /** Begins to count; each call has the fate that it is given. */
  public synchronized void meet(Function<String, Fate> given) {
    heal();
    fates = given;
  }

  /**
   * Begins to count; the caller dies before the call of this number arrives. Only calls count that
   * may change something: before a read the cloud is what it was after the change before it.
   */
  public synchronized void killBefore(int change) {
    heal();
    changes = change;
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
    fates = Traffic::good;
    changes = 0;
    operation = 0;
    dead = false;
  }

  /** Whether a death or a failure that was to come did not. */
  public synchronized boolean isWaiting() {
    return operation > 0 || changes > 0;
  }

  /** The calls since counting began. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** A call arrives. */
  public synchronized Fate next(String call) {
    calls.add(call);
    if (changes > 0 && changing.test(call)) {
      changes--;
      dead = changes == 0;
    }
    return dead ? Fate.DEAD : fates.apply(call);
  }
}
