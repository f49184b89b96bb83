package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.SnapshotAware;
import java.util.ArrayList;
import java.util.List;

/** Answers with what happened to it so far. */
public final class SnapshotProbe implements Handler<Void, List<String>>, SnapshotAware {

  private final List<String> life = new ArrayList<>(List.of("made"));

  /** A handler that was just made. */
  public SnapshotProbe() {}

  @Override
  public List<String> handle(Void nothing, Context context) {
    return life;
  }

  @Override
  public void beforeSnapshot() {
    life.add("before");
  }

  @Override
  public void afterRestore() {
    life.add("after");
  }
}
