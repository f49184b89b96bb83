package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Cookie;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Principal;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Logs the request that it sees; the path's last part says what it answers. */
public final class HttpProbe implements Handler<Request, Response> {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

  /** A handler without state. */
  public HttpProbe() {}

  @Override
  public Response handle(Request request, Context context) {
    context.log().info("seen", "input", Seen.json(seen(request, context)));
    String path = request.path();
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "binary" -> Response.ok().bytes("image/png", PICTURE);
      case "latin" ->
          Response.ok()
              .bytes(
                  "text/plain; charset=iso-8859-1", "café".getBytes(StandardCharsets.ISO_8859_1));
      case "stream" -> Response.ok().stream("text/plain", out -> stream(out, 3));
      case "slow-stream" -> Response.ok().stream("text/plain", HttpProbe::slowly);
      case "failing-stream" -> Response.ok().header("x-part", "a").stream("text/plain", failing(0));
      case "breaking-stream" -> Response.ok().stream("text/plain", failing(100_000));
      case "large" -> Response.ok().stream("text/plain", out -> stream(out, 1_000_000));
      case "headers" ->
          Response.of(201)
              .header("x-part", "a")
              .header("x-part", "b, c")
              .cookie(Cookie.of("session", "1"))
              .cookie(Cookie.of("theme", "dark"))
              .text("made");
      case "empty" -> Response.noContent();
      case "taken" -> throw new HttpError(409, "taken", "The name is taken.");
      case "closed" -> throw new HttpError(503, "closed", "Come back later.");
      case "failure" -> throw new IllegalStateException("boom");
      case "slow" -> slow();
      case "asleep" -> Response.ok().text(sleeps(10_000) ? "slept" : "woken");
      default -> Response.ok().text("seen");
    };
  }

  /** Waits as long as Google's conformance cases ask for. */
  private static Response slow() {
    if (!sleeps(1000)) {
      Thread.currentThread().interrupt();
    }
    return Response.ok().text("waited");
  }

  /** Whether nobody woke it. */
  private static boolean sleeps(int millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** A second and a half between two lines. */
  private static void slowly(java.io.OutputStream out) throws java.io.IOException {
    stream(out, 1);
    out.flush();
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.write("the end\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Fails after so many lines. */
  private static Response.Writer failing(int lines) {
    return out -> {
      stream(out, lines);
      throw new IllegalStateException("the writer broke");
    };
  }

  private static void stream(java.io.OutputStream out, int lines) throws java.io.IOException {
    for (int i = 0; i < lines; i++) {
      out.write(("line " + i % 10 + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Object> seen(Request request, Context context) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("method", request.method());
    seen.put("path", request.path());
    seen.put("route", request.route());
    seen.put("pathParameters", new TreeMap<>(request.pathParameters()));
    seen.put("rawQuery", request.rawQuery());
    seen.put("query", request.query());
    seen.put("headers", new TreeMap<>(request.headers()));
    seen.put("cookies", request.cookies());
    String text = new String(request.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      seen.put("body", text);
    } else {
      seen.put("bytes", Base64.getEncoder().encodeToString(request.bytes()));
    }
    context.principal().ifPresent(principal -> seen.put("principal", described(principal)));
    context.traceParent().ifPresent(trace -> seen.put("traceParent", trace));
    return seen;
  }

  private static Map<String, Object> described(Principal principal) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("subject", principal.subject());
    described.put("scopes", principal.scopes());
    described.put("claims", new TreeMap<>(principal.claims()));
    return described;
  }
}
