package dev.wherry.testkit.parity;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A function that answers what it saw, one {@code name: value} a line. Headers that a platform adds
 * to every request are left out.
 */
public final class Echo implements Handler<Request, Response> {

  private static final Set<String> ADDED =
      Set.of("x-forwarded-for", "x-forwarded-proto", "host", "connection", "content-length");

  /** A handler without state. */
  public Echo() {}

  @Override
  public Response handle(Request input, Context context) {
    StringBuilder seen = new StringBuilder();
    line(seen, "method", input.method());
    line(seen, "path", input.path());
    line(seen, "route", input.route());
    line(seen, "raw query", input.rawQuery());
    new TreeMap<>(input.pathParameters())
        .forEach((name, value) -> line(seen, "parameter " + name, value));
    lists(seen, "query ", input.query());
    Map<String, List<String>> headers = new TreeMap<>(input.headers());
    headers.keySet().removeAll(ADDED);
    lists(seen, "header ", headers);
    new TreeMap<>(input.cookies()).forEach((name, value) -> line(seen, "cookie " + name, value));
    line(seen, "body", Base64.getEncoder().encodeToString(input.bytes()));
    context.principal().ifPresent(caller -> line(seen, "caller", "known"));
    return Response.ok().header("x-seen", "yes").text(seen.toString());
  }

  private static void lists(StringBuilder seen, String prefix, Map<String, List<String>> values) {
    new TreeMap<>(values)
        .forEach((name, list) -> line(seen, prefix + name, String.join(" | ", list)));
  }

  private static void line(StringBuilder seen, String name, String value) {
    seen.append(name).append(": ").append(value).append('\n');
  }
}
