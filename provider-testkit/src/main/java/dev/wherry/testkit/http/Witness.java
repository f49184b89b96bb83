package dev.wherry.testkit.http;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A function that answers what it saw, one {@code name: value} a line; lists with bars. */
public final class Witness implements Handler<Request, Response> {

  @Override
  public Response handle(Request input, Context context) {
    StringBuilder seen = new StringBuilder();
    line(seen, "method", input.method());
    line(seen, "path", input.path());
    line(seen, "route", input.route());
    line(seen, "query", input.rawQuery());
    new TreeMap<>(input.pathParameters())
        .forEach((name, value) -> line(seen, "parameter " + name, value));
    lists(seen, "query ", input.query());
    lists(seen, "header ", input.headers());
    new TreeMap<>(input.cookies()).forEach((name, value) -> line(seen, "cookie " + name, value));
    line(seen, "body", Base64.getEncoder().encodeToString(input.bytes()));
    line(seen, "trace", context.traceParent().orElse("-"));
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
