package dev.wherry.testkit.parity;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.testkit.http.Replies;
import org.jspecify.annotations.Nullable;

/** The functions behind all routes of the app, in one: the route says which. */
public final class EchoOrReply implements Handler<Request, Object> {

  private final Echo echo = new Echo();
  private final Replies replies = new Replies();

  /** A handler without state. */
  public EchoOrReply() {}

  @Override
  @SuppressWarnings("NullAway") // null is an answer: there is nothing
  public @Nullable Object handle(Request input, Context context) {
    return input.path().startsWith("/reply/")
        ? replies.handle(input, context)
        : echo.handle(input, context);
  }
}
