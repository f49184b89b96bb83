package dev.wherry.aws.runtime.event;

import dev.wherry.function.Response;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes any answer as the front door that asked wants it. */
final class AnswerWriter {

  private static final String SET_COOKIE = "set-cookie";
  private static final byte[] NO_BODY = {};

  private final AnswerForm form;
  private final JsonWriter out = new JsonWriter();

  private AnswerWriter(AnswerForm form) {
    this.form = form;
  }

  /**
   * The native answer, as JSON.
   *
   * @param withBody false for HEAD, whose answer has none
   * @throws IOException when a streamed body cannot be written
   */
  static byte[] write(Response response, AnswerForm form, boolean withBody) throws IOException {
    byte[] body = withBody ? bytes(response.body(), form.limit()) : NO_BODY;
    AnswerWriter writer = new AnswerWriter(form);
    writer.answer(response, body);
    return writer.out.toByteArray();
  }

  private static byte[] bytes(Response.Body body, int limit) throws IOException {
    if (body instanceof Response.BytesBody known) {
      return known.bytes();
    }
    if (body instanceof Response.StreamBody stream) {
      return CollectingStream.collect(stream.writer(), limit);
    }
    return NO_BODY;
  }

  private void answer(Response response, byte[] body) throws JsonException {
    out.beginObject();
    form.status(response.status(), out);
    headers(response.headers());
    form.body(body, out);
    out.endObject();
  }

  private void headers(List<Response.Header> lines) throws JsonException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Response.Header line : lines) {
      List<String> values = headers.get(line.name());
      if (values == null) {
        values = new ArrayList<>(1);
        headers.put(line.name(), values);
      }
      values.add(line.value());
    }
    out.name(form.headersName());
    if (form.multiValue()) {
      lists(headers);
      return;
    }
    List<String> cookies = headers.remove(SET_COOKIE);
    singles(headers, cookies == null || form.cookiesApart() ? List.of() : cookies);
    if (cookies != null && form.cookiesApart()) {
      out.name("cookies");
      list(cookies);
    }
  }

  private void lists(Map<String, List<String>> headers) throws JsonException {
    out.beginObject();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      out.name(header.getKey());
      list(header.getValue());
    }
    out.endObject();
  }

  private void list(List<String> values) throws JsonException {
    out.beginArray();
    for (String value : values) {
      out.string(value);
    }
    out.endArray();
  }

  /** One value a name; lines of one name may be joined (RFC 9110, section 5.3), but not cookies. */
  private void singles(Map<String, List<String>> headers, List<String> cookies)
      throws JsonException {
    out.beginObject();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      out.name(header.getKey());
      out.string(String.join(", ", header.getValue()));
    }
    for (int i = 0; i < cookies.size(); i++) {
      out.name(spelling(i));
      out.string(cookies.get(i));
    }
    out.endObject();
  }

  /**
   * The nth way to write {@code set-cookie} in upper and lower case: a load balancer without
   * multi-value headers sends names that differ in case as lines of their own.
   */
  private static String spelling(int n) {
    StringBuilder name = new StringBuilder(SET_COOKIE);
    int bits = n;
    for (int i = 0; bits > 0 && i < name.length(); i++) {
      if (name.charAt(i) != '-') {
        if ((bits & 1) == 1) {
          name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
        }
        bits >>= 1;
      }
    }
    return name.toString();
  }
}
