package dev.wherry.cli.interrupt;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happens when the process is told to end: by Ctrl-C, a closed terminal, or a kill. The JVM
 * then ends with 128 + the signal, so Ctrl-C is 130.
 */
public final class Interrupts {

  private final Deque<Registration> registrations = new ArrayDeque<>();

  /** An action that waits for the end; closing it means that it is no longer needed. */
  public final class Registration implements AutoCloseable {

    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    @Override
    public void close() {
      synchronized (registrations) {
        registrations.remove(this);
      }
    }
  }

  /** Interrupts that are run by {@link #fire()} alone. */
  public Interrupts() {}

  /** The ones of this process. */
  public static Interrupts ofProcess() {
    Interrupts interrupts = new Interrupts();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupts::onShutdown, "interrupt"));
    return interrupts;
  }

  /** Runs the action when the process is told to end before the registration is closed. */
  public Registration onInterrupt(Runnable action) {
    Registration registration = new Registration(action);
    synchronized (registrations) {
      registrations.push(registration);
    }
    return registration;
  }

  /** Runs what is registered, the latest first. */
  public void fire() {
    while (true) {
      Registration next;
      synchronized (registrations) {
        next = registrations.poll();
      }
      if (next == null) {
        return;
      }
      next.action.run();
    }
  }

  private void onShutdown() {
    if (!isEmpty()) {
      endAtOnceOnAnotherInterrupt();
      fire();
    }
  }

  private boolean isEmpty() {
    synchronized (registrations) {
      return registrations.isEmpty();
    }
  }

  /**
   * The JVM ignores signals while it shuts down; a person who presses Ctrl-C again means it.
   * Reflection, because the JDK's only way to hear a signal is no part of a release's API.
   */
  private static void endAtOnceOnAnotherInterrupt() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object end =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                Runtime.getRuntime().halt(130);
                return null;
              });
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      signal.getMethod("handle", signal, handler).invoke(null, interrupt, end);
    } catch (ReflectiveOperationException e) {
      // A JVM without signals: the first one was enough.
      return;
    }
  }
}
