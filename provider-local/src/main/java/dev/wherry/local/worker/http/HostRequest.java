package dev.wherry.local.worker.http;

import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.rpc.RpcData;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, and what a worker gets to see of it (the host's {@code
 * GrpcMessageConversionExtensions} for a worker with Java's capabilities).
 *
 * @param method upper-case
 * @param path as sent, percent-encoded
 * @param rawQuery as sent, without the question mark; empty when there is none
 * @param headers by lower-case name
 * @param body its bytes; not copied
 */
public record HostRequest(
    String method, String path, String rawQuery, Map<String, List<String>> headers, byte[] body) {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** The call of a function that the request is for. */
  public AppCall call(String id, HostRoutes.Match match, String traceParent) throws JsonException {
    Map<String, RpcData> metadata = new LinkedHashMap<>();
    match.parameters().forEach((name, value) -> metadata.put(name, new RpcData.Text(value)));
    metadata.put("Query", json(query()));
    metadata.put("Headers", json(joined()));
    RpcData.Http http =
        new RpcData.Http(
            method,
            "http://" + host() + HostPath.of(path).encoded() + query("?"),
            "",
            joined(),
            query(),
            match.parameters(),
            data());
    return new AppCall(id, Map.of(match.trigger().name(), http), metadata, traceParent);
  }

  private String host() {
    List<String> host = headers.getOrDefault("host", List.of());
    return host.isEmpty() ? "localhost" : host.get(0);
  }

  private String query(String mark) {
    return rawQuery.isEmpty() ? "" : mark + rawQuery;
  }

  /** Values of one name become one. */
  private Map<String, String> joined() {
    Map<String, String> joined = new TreeMap<>();
    headers.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  /** Names without a value are not there, letters' case of names means nothing. */
  private Map<String, String> query() {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        all.computeIfAbsent(decoded(name), one -> new ArrayList<>()).add(decoded(value));
      }
    }
    Map<String, String> query = new TreeMap<>();
    all.forEach(
        (name, values) -> {
          String value = String.join(",", values);
          if (!value.isEmpty()) {
            query.put(name, value);
          }
        });
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  /**
   * Bytes only where the type says so, text otherwise, whatever it really is; nothing without a
   * length that says how much.
   */
  private RpcData data() {
    if (body.length == 0 || !headers.containsKey("content-length")) {
      return new RpcData.Nothing();
    }
    List<String> types = headers.getOrDefault("content-type", List.of());
    String type = types.isEmpty() ? "" : types.get(0).toLowerCase(Locale.ROOT).strip();
    if (type.startsWith("application/octet-stream") || type.startsWith("multipart/")) {
      return new RpcData.Bytes(body);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return new RpcData.Text(text.codePointAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
  }

  private static RpcData json(Map<String, String> map) throws JsonException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    for (Map.Entry<String, String> entry : map.entrySet()) {
      json.name(entry.getKey());
      json.string(entry.getValue());
    }
    json.endObject();
    return new RpcData.Json(new String(json.toByteArray(), StandardCharsets.UTF_8));
  }
}
