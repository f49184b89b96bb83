package dev.wherry.local.worker.rpc;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A value of a function's parameter or result: {@code TypedData}. */
public sealed interface RpcData {

  /** No value. */
  record Nothing() implements RpcData {}

  /** Text. */
  record Text(String value) implements RpcData {}

  /** A JSON document. */
  record Json(String value) implements RpcData {}

  /** Bytes; not copied. */
  record Bytes(byte[] value) implements RpcData {}

  /**
   * An HTTP request or answer.
   *
   * @param method of a request
   * @param url of a request, whole
   * @param status of an answer, as text
   * @param headers one value each
   * @param query of a request
   * @param parameters of a request's route
   * @param body its body
   */
  record Http(
      String method,
      String url,
      String status,
      Map<String, String> headers,
      Map<String, String> query,
      Map<String, String> parameters,
      RpcData body)
      implements RpcData {

    /** Copies the maps in. */
    public Http {
      headers = Map.copyOf(headers);
      query = Map.copyOf(query);
      parameters = Map.copyOf(parameters);
    }
  }

  /** As a message. */
  default MessageWriter write() {
    MessageWriter out = new MessageWriter();
    if (this instanceof Text text) {
      out.text(1, text.value());
    } else if (this instanceof Json json) {
      out.text(2, json.value());
    } else if (this instanceof Bytes bytes) {
      out.bytes(3, bytes.value());
    } else if (this instanceof Http http) {
      out.message(5, write(http));
    }
    return out;
  }

  private static MessageWriter write(Http http) {
    MessageWriter out = new MessageWriter().text(1, http.method()).text(2, http.url());
    out.texts(3, http.headers());
    if (!(http.body() instanceof Nothing)) {
      out.message(4, http.body().write());
    }
    out.texts(10, http.parameters());
    if (!http.status().isEmpty()) {
      out.text(12, http.status());
    }
    return out.texts(15, http.query());
  }

  /** Reads a message; numbers and collections, which no answer of ours has, are nothing. */
  static RpcData read(MessageReader in) throws IOException {
    RpcData data = new Nothing();
    for (int field = in.next(); field != 0; field = in.next()) {
      data =
          switch (field) {
            case 1 -> new Text(in.text());
            case 2 -> new Json(in.text());
            case 3, 4 -> new Bytes(in.bytes());
            case 5 -> readHttp(in.message());
            default -> data;
          };
    }
    return data;
  }

  private static Http readHttp(MessageReader in) throws IOException {
    String method = "";
    String url = "";
    String status = "";
    Map<String, String> headers = new TreeMap<>();
    Map<String, String> query = new TreeMap<>();
    Map<String, String> parameters = new TreeMap<>();
    RpcData body = new Nothing();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> method = in.text();
        case 2 -> url = in.text();
        case 3 -> in.entry(headers);
        case 4 -> body = read(in.message());
        case 10 -> in.entry(parameters);
        case 12 -> status = in.text();
        case 15 -> in.entry(query);
        default -> {
          // The format lets readers pass over what they do not know.
        }
      }
    }
    return new Http(method, url, status, headers, query, parameters, body);
  }
}
