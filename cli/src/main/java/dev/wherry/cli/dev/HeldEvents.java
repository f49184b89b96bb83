package dev.wherry.cli.dev;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Holds events back until whoever shows them has said what comes first. */
final class HeldEvents implements LocalEvents {

  private final Queue<LocalEvent> held = new ArrayDeque<>();
  private volatile @Nullable LocalEvents receiver;

  @Override
  public void publish(LocalEvent event) {
    LocalEvents open = receiver;
    if (open == null) {
      open = hold(event);
    }
    if (open != null) {
      open.publish(event);
    }
  }

  /** Hands over what was held, and from now on everything at once. */
  synchronized void release(LocalEvents to) {
    held.forEach(to::publish);
    held.clear();
    receiver = to;
  }

  private synchronized @Nullable LocalEvents hold(LocalEvent event) {
    LocalEvents open = receiver;
    if (open == null) {
      held.add(event);
    }
    return open;
  }
}
