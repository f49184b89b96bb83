package dev.wherry.local.lambda.event;

import dev.wherry.function.Response;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What HTTP APIs and Function URLs make of a function's answer (payload format 2.0). */
public final class HttpAnswer {

  private static final String UNNAMED_TYPE = "application/json";

  private int status = 200;
  private @Nullable String body;
  private boolean base64;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();

  private HttpAnswer() {}

  /** The answer that a caller gets; empty when the function's is none. */
  public static Optional<Response> read(byte[] json) {
    try {
      HttpAnswer answer = new HttpAnswer();
      JsonReader in = new JsonReader(json);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        answer.member(name, in);
      }
      in.end();
      return Optional.of(answer.response());
    } catch (JsonException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private void member(String name, JsonReader in) throws JsonException {
    switch (name) {
      case "statusCode" -> status = Integer.parseInt(in.number());
      case "isBase64Encoded" -> base64 = in.bool();
      case "headers" -> headers(in);
      case "cookies" -> cookies(in);
      case "body" -> body = in.skipNull() ? null : in.string();
      default -> in.skip();
    }
  }

  private void headers(JsonReader in) throws JsonException {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      headers.put(name, text(in));
    }
  }

  private static String text(JsonReader in) throws JsonException {
    JsonType type = in.peek();
    if (type == JsonType.NUMBER) {
      return in.number();
    }
    return type == JsonType.BOOLEAN ? Boolean.toString(in.bool()) : in.string();
  }

  private void cookies(JsonReader in) throws JsonException {
    in.beginArray();
    while (in.nextElement()) {
      cookies.add(in.string());
    }
  }

  private Response response() {
    Response response = Response.of(status);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      response = response.header(header.getKey(), header.getValue());
    }
    for (String cookie : cookies) {
      response = response.header("set-cookie", cookie);
    }
    String text = body;
    if (text == null) {
      return response;
    }
    byte[] bytes =
        base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    return response.bytes(UNNAMED_TYPE, bytes);
  }
}
