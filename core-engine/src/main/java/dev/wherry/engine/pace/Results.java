package dev.wherry.engine.pace;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What work in other threads came to. */
public final class Results {

  private Results() {}

  /** The result of a piece of work; what it threw is thrown here. */
  public static <T> T of(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException();
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
