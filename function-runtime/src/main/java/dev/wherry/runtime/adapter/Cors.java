package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which origins a browser may call from, and what it is told; the manifest alone decides that. */
public final class Cors {

  private static final String REQUEST_METHOD = "access-control-request-method";
  private static final String REQUEST_HEADERS = "access-control-request-headers";

  private final List<String> origins;
  private final List<String> allowedHeaders;
  private final boolean credentials;
  private final long maxAgeSeconds;

  /**
   * A policy.
   *
   * @param origins such as {@code https://shop.kr}, or {@code *}
   * @param allowedHeaders those that a caller may send, or {@code *}
   * @param credentials whether cookies come along
   * @param maxAgeSeconds how long a browser may remember the answer
   */
  public Cors(
      List<String> origins, List<String> allowedHeaders, boolean credentials, long maxAgeSeconds) {
    this.origins = List.copyOf(origins);
    this.allowedHeaders = List.copyOf(allowedHeaders);
    this.credentials = credentials;
    this.maxAgeSeconds = maxAgeSeconds;
  }

  /**
   * A policy as a setting holds it: {@code origin https://shop.kr}, {@code header authorization},
   * {@code max-age 3600} and {@code credentials true}, one a line.
   *
   * @throws IllegalArgumentException when a line is none of these
   */
  public static Cors parse(String setting) {
    List<String> origins = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    boolean credentials = false;
    long maxAge = 0;
    for (SettingLine line : SettingLine.all(setting)) {
      switch (line.word()) {
        case "origin" -> origins.add(line.rest());
        case "header" -> headers.add(line.rest());
        case "max-age" -> maxAge = Long.parseLong(line.rest());
        case "credentials" -> credentials = line.rest().equals("true");
        default -> throw line.unknown("WHERRY_CORS");
      }
    }
    return new Cors(origins, headers, credentials, maxAge);
  }

  /** Whether a browser may call from there. */
  public boolean allows(String origin) {
    return origins.contains("*") || origins.contains(origin);
  }

  /** Whether a browser asks before it calls. */
  public static boolean isPreflight(String method, Map<String, List<String>> headers) {
    return method.equals("OPTIONS")
        && headers.containsKey("origin")
        && headers.containsKey(REQUEST_METHOD);
  }

  /** The answer to an origin that is not listed. */
  public static Response refusal() {
    return Problem.of(403, "origin-refused", "`http.cors.origins` does not list this origin");
  }

  /** Answers a preflight of an allowed origin, without {@link #headers}. */
  public Response preflight(Map<String, List<String>> request, List<String> methods) {
    Response answer =
        Response.noContent().header("access-control-allow-methods", String.join(", ", methods));
    String names = allowedHeaders(request);
    if (!names.isEmpty()) {
      answer = answer.header("access-control-allow-headers", names);
    }
    return answer.header("access-control-max-age", Long.toString(maxAgeSeconds));
  }

  private String allowedHeaders(Map<String, List<String>> request) {
    if (allowedHeaders.contains("*")) {
      String asked = first(request, REQUEST_HEADERS);
      return asked == null ? "" : asked;
    }
    return String.join(", ", allowedHeaders).toLowerCase(Locale.ROOT);
  }

  /** What a browser needs, to show the answer to its page. */
  public List<Response.Header> headers(Map<String, List<String>> request) {
    List<Response.Header> headers = new ArrayList<>(3);
    boolean anyone = origins.contains("*") && !credentials;
    if (!anyone) {
      headers.add(new Response.Header("vary", "origin"));
    }
    String origin = first(request, "origin");
    if (origin != null && allows(origin)) {
      headers.add(new Response.Header("access-control-allow-origin", anyone ? "*" : origin));
      if (credentials) {
        headers.add(new Response.Header("access-control-allow-credentials", "true"));
      }
    }
    return headers;
  }

  /** Whether the policy decides about a header, so that a function's own is dropped. */
  public boolean owns(String header) {
    return header.startsWith("access-control-");
  }

  private static @Nullable String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
