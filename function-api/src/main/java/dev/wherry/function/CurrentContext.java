package dev.wherry.function;

import org.jspecify.annotations.Nullable;

/**
 * The context that belongs to the current thread. For runtimes, which set it around each call;
 * functions use {@link Context#current()}.
 */
public final class CurrentContext {

  private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

  private CurrentContext() {}

  /**
   * The context of the call that the current thread handles.
   *
   * @throws IllegalStateException when it handles none
   */
  public static Context get() {
    Context context = CURRENT.get();
    if (context == null) {
      throw new IllegalStateException(
          "this thread handles no call; hand it the Context of the thread that does");
    }
    return context;
  }

  /**
   * Sets the current thread's context; null takes it away. The thread keeps an empty entry, which
   * its next call need not make anew.
   */
  public static void set(@Nullable Context context) {
    CURRENT.set(context);
  }
}
