package dev.wherry.local.http;

import dev.wherry.function.Response;
import dev.wherry.model.HttpSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which origins a browser may call from, and what it is told. */
final class Cors {

  private final Optional<HttpSettings.Cors> settings;

  Cors(Optional<HttpSettings.Cors> settings) {
    this.settings = settings;
  }

  boolean allows(String origin) {
    return settings.isPresent()
        && (settings.get().origins().contains("*") || settings.get().origins().contains(origin));
  }

  static boolean isPreflight(RequestHead request) {
    return request.method().equals("OPTIONS")
        && request.headers().containsKey("origin")
        && request.headers().containsKey("access-control-request-method");
  }

  /** Answers a preflight of an allowed origin. */
  Response preflight(RequestHead request, List<String> methods) {
    HttpSettings.Cors cors = settings.orElseThrow();
    Response answer =
        Response.noContent().header("access-control-allow-methods", String.join(", ", methods));
    String headers = allowedHeaders(cors, request);
    if (!headers.isEmpty()) {
      answer = answer.header("access-control-allow-headers", headers);
    }
    return answer.header("access-control-max-age", Long.toString(cors.maxAge().toSeconds()));
  }

  private static String allowedHeaders(HttpSettings.Cors cors, RequestHead request) {
    return cors.headers().contains("*")
        ? request.header("access-control-request-headers").orElse("")
        : String.join(", ", cors.headers()).toLowerCase(Locale.ROOT);
  }

  /** Adds what a browser needs to show the answer to its page; the manifest alone decides that. */
  Response decorate(RequestHead request, Response answer) {
    if (settings.isEmpty()) {
      return answer;
    }
    HttpSettings.Cors cors = settings.get();
    boolean anyone = cors.origins().contains("*") && !cors.credentials();
    Response decorated = anyone ? answer : answer.header("vary", "origin");
    Optional<String> origin = request.header("origin").filter(this::allows);
    if (origin.isEmpty()) {
      return decorated;
    }
    decorated = decorated.header("access-control-allow-origin", anyone ? "*" : origin.get());
    return cors.credentials()
        ? decorated.header("access-control-allow-credentials", "true")
        : decorated;
  }

  /** Whether the manifest decides about a header, so that a function's own is dropped. */
  boolean owns(String header) {
    return settings.isPresent() && header.startsWith("access-control-");
  }
}
