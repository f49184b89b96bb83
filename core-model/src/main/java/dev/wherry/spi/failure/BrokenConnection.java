package dev.wherry.spi.failure;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;

/** The connection that broke, or could not be made, behind what a cloud's client throws. */
public final class BrokenConnection {

  private BrokenConnection() {}

  /** The innermost cause that is about a connection: those around it count attempts and guess. */
  public static Optional<IOException> behind(Throwable failure) {
    IOException found = null;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      found = cause instanceof IOException exception ? exception : found;
    }
    return Optional.ofNullable(found);
  }

  /** Why it broke, in one line. */
  public static String reason(IOException broken) {
    String message =
        Objects.requireNonNullElse(broken.getMessage(), broken.getClass().getSimpleName())
            .lines()
            .findFirst()
            .orElse("the connection broke");
    return broken instanceof UnknownHostException
        ? "no address is known for `" + message.split(":", 2)[0] + "`"
        : message;
  }
}
