package dev.wherry.testkit.http;

import dev.wherry.function.Context;
import dev.wherry.function.Cookie;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function that answers in each way that there is; the path says which. */
public final class Replies implements Handler<Request, Object> {

  @Override
  @SuppressWarnings("NullAway") // null is an answer: there is nothing
  public @Nullable Object handle(Request input, Context context) {
    return switch (input.pathParameter("what")) {
      case "value" -> Map.of("answer", 42);
      case "nothing" -> null;
      case "no-such-thing" -> Optional.empty();
      case "text" -> Response.ok().text("grün");
      case "status" -> Response.of(202);
      case "no-content" -> Response.noContent();
      case "not-modified" -> Response.of(304).header("etag", "\"1\"");
      case "created" -> Response.created("/orders/7").json(Map.of("id", "7"));
      case "headers" -> Response.ok().header("x-list", "a").header("x-list", "b, c").text("ok");
      case "cookies" -> cookies();
      case "bytes" -> Response.ok().bytes("image/png", new byte[] {0, 1, (byte) 0xff, 13, 10});
      case "type" -> Response.ok().header("content-type", "text/html").text("<p>");
      case "stream" -> Response.ok().stream("text/plain", out -> out.write(text("one two")));
      case "empty-stream" -> Response.ok().stream("text/plain", out -> {});
      case "error" -> throw new HttpError(409, "taken", "The name is taken.");
      case "failure" -> throw new HttpError(503, "busy", "Try again later.");
      case "exception" -> throw new IllegalStateException("a secret of the function");
      default -> throw new HttpError(404, "unknown-reply", "There is no such reply.");
    };
  }

  private static Response cookies() {
    return Response.ok()
        .cookie(Cookie.of("session", "s1"))
        .cookie(Cookie.of("theme", "dark").secure(false).httpOnly(false))
        .text("ok");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
