package dev.wherry.local.worker.http;

import dev.wherry.local.worker.rpc.RpcData;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function's result as an answer (the host's {@code HttpBinding} and {@code RawScriptResult}).
 *
 * @param status of the answer
 * @param headers by lower-case name, one value each
 * @param body its bytes; not copied
 */
public record HostAnswer(int status, Map<String, String> headers, byte[] body) {

  private static final String TYPE = "content-type";
  private static final String TEXT = "text/plain";
  private static final String UTF_8 = "; charset=utf-8";
  private static final int OK = 200;

  /** Copies the map in. */
  public HostAnswer {
    headers = Map.copyOf(headers);
  }

  /** What callers get of a call that failed. */
  public static HostAnswer failed() {
    return new HostAnswer(500, Map.of(), new byte[0]);
  }

  /** What callers get where no function has a route. */
  public static HostAnswer notFound() {
    return new HostAnswer(404, Map.of(), new byte[0]);
  }

  /** What a result means. */
  public static HostAnswer of(RpcData result) {
    if (!(result instanceof RpcData.Http http)) {
      return of(OK, Map.of(), result);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    http.headers().forEach(headers::putIfAbsent);
    return of(status(http.status()), headers, http.body());
  }

  private static int status(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException noNumber) {
      return OK;
    }
  }

  private static HostAnswer of(int status, Map<String, String> given, RpcData body) {
    Map<String, String> headers = new TreeMap<>();
    given.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    if (body instanceof RpcData.Bytes bytes) {
      return new HostAnswer(status, headers, bytes.value());
    }
    headers.merge(TYPE, TEXT + UTF_8, (type, otherwise) -> withCharset(type));
    return new HostAnswer(status, headers, text(body).getBytes(StandardCharsets.UTF_8));
  }

  /** Text goes out as UTF-8, and its type says so, whatever else it said. */
  private static String withCharset(String type) {
    String bare = type.replaceAll("(?i)\\s*;\\s*charset=(\"[^\"]*\"|[^;]*)", "");
    return bare + UTF_8;
  }

  /** JSON's null is the text of nothing. */
  private static String text(RpcData body) {
    if (body instanceof RpcData.Text text) {
      return text.value();
    }
    return body instanceof RpcData.Json json && !json.value().equals("null") ? json.value() : "";
  }
}
