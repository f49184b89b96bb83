package dev.wherry.local.event;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** Stack traces as text. */
public final class Traces {

  private Traces() {}

  /**
   * What {@code printStackTrace} writes, or why it could not: the failure may be the user's class.
   */
  public static String of(Throwable failure) {
    StringWriter text = new StringWriter();
    try {
      failure.printStackTrace(new PrintWriter(text));
    } catch (RuntimeException | StackOverflowError unprintable) {
      text.append(failure.getClass().getName()).append(" (its own code failed to describe it)");
    }
    return text.toString().stripTrailing();
  }

  /** The lines of a stack; empty when there is none. */
  public static Optional<String> of(StackTraceElement[] stack) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement element : stack) {
      text.append(text.isEmpty() ? "" : "\n").append("\tat ").append(element);
    }
    return stack.length == 0 ? Optional.empty() : Optional.of(text.toString());
  }
}
