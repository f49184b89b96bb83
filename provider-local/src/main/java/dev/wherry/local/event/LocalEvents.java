package dev.wherry.local.event;

/** Is told what happens, from any thread, in the middle of a request: it must never block. */
@FunctionalInterface
public interface LocalEvents {

  /** Takes one event. */
  void publish(LocalEvent event);
}
