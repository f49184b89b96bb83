package dev.wherry.aws.runtime.event;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request from API Gateway, a Function URL or a load balancer.
 *
 * @param method upper-case
 * @param path percent-encoded
 * @param rawQuery percent-encoded, without the question mark
 * @param routeKey the API's route that matched; null when the platform did not route
 * @param pathParameters what the platform took out of the path
 * @param headers by lower-case name
 * @param body the bytes as sent
 * @param principal who calls, when an authorizer said so
 * @param form what the answer must look like
 */
public record HttpEvent(
    String method,
    String path,
    String rawQuery,
    @Nullable String routeKey,
    Map<String, String> pathParameters,
    Map<String, List<String>> headers,
    byte[] body,
    @Nullable Principal principal,
    AnswerForm form) {

  private static final String DEFAULT = "$default";

  /** The part of the host name that Function URLs have: they pass paths on as sent. */
  private static final String FUNCTION_URL = ".lambda-url.";

  private static final byte[] NO_BODY = {};

  /** Whether an event is one. */
  public static boolean fits(EventMembers event) {
    return event.hasContext && event.method != null && event.path != null;
  }

  /** The request of an event that is one. */
  public static HttpEvent of(EventMembers event) {
    boolean payload2 = "2.0".equals(event.version);
    boolean functionUrl = event.domain != null && event.domain.contains(FUNCTION_URL);
    boolean httpApi = event.version != null && !functionUrl;
    boolean multiValue = !payload2 && (!event.fromLoadBalancer || event.multiHeaders != null);
    return new HttpEvent(
        text(event.method),
        path(event, httpApi),
        rawQuery(event),
        DEFAULT.equals(event.routeKey) ? null : event.routeKey,
        event.pathParameters == null ? Map.of() : event.pathParameters,
        headers(event),
        body(event),
        event.principal,
        new AnswerForm(payload2, multiValue, event.fromLoadBalancer));
  }

  /**
   * The native answer that is a JSON document with status 200.
   *
   * @throws IOException when it is too large
   */
  public byte[] answer(byte[] json) throws IOException {
    return isHead() ? answer(Response.ok().bytes("application/json", json)) : form.ok(json);
  }

  /**
   * Any native answer; that to HEAD has no body.
   *
   * @throws IOException when a streamed body cannot be written, or the answer is too large
   */
  public byte[] answer(Response response) throws IOException {
    return form.of(response, !isHead());
  }

  private boolean isHead() {
    return method.equals("HEAD");
  }

  /** HTTP APIs decode the path and put a stage in front that is not the default one. */
  private static String path(EventMembers event, boolean httpApi) {
    String path = text(event.path);
    if (!httpApi) {
      return path;
    }
    String stage = event.stage;
    if (stage != null && !stage.equals(DEFAULT) && path.startsWith("/".concat(stage))) {
      String rest = path.substring(stage.length() + 1);
      if (rest.isEmpty() || rest.startsWith("/")) {
        path = rest.isEmpty() ? "/" : rest;
      }
    }
    return isPlain(path) ? path : PercentEncoding.path(path);
  }

  /** Whether encoding changes nothing. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '/' && c <= '9')
              || c == '-'
              || c == '_';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** API Gateway decodes single parameters, a load balancer does not. */
  private static String rawQuery(EventMembers event) {
    if (event.rawQuery != null) {
      return event.rawQuery;
    }
    Map<String, List<String>> query = event.multiQuery != null ? event.multiQuery : event.query;
    return query == null ? "" : PercentEncoding.query(query, !event.fromLoadBalancer);
  }

  private static Map<String, List<String>> headers(EventMembers event) {
    Map<String, List<String>> sent =
        event.multiHeaders != null ? event.multiHeaders : event.headers;
    Map<String, List<String>> headers = sent != null ? sent : new LinkedHashMap<>();
    List<String> cookies = event.cookies;
    if (cookies != null && !cookies.isEmpty() && !headers.containsKey("cookie")) {
      headers.put("cookie", List.of(String.join("; ", cookies)));
    }
    return headers;
  }

  private static byte[] body(EventMembers event) {
    byte[] body = event.body;
    if (body == null || body.length == 0) {
      return NO_BODY;
    }
    if (!event.bodyIsBase64) {
      return body;
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the event's body is not base64: " + e.getMessage(), e);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
