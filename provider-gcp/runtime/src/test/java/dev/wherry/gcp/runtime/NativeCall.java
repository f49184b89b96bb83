package dev.wherry.gcp.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request of a case, with the headers that every client adds. */
record NativeCall(String method, String uri, Map<String, List<String>> headers, byte[] body) {

  static final String HOST = "orders-4vhgbbcjia-ew.a.run.app";

  static NativeCall of(JsonNode event) throws Exception {
    JsonNode text = event.path("bodyBase64");
    byte[] body =
        text.isTextual()
            ? Base64.getDecoder().decode(text.asText())
            : event.path("body").asText("").getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of(HOST));
    event
        .path("headers")
        .forEach(
            line ->
                headers
                    .computeIfAbsent(line.get(0).asText(), name -> new ArrayList<>())
                    .add(line.get(1).asText()));
    if (body.length > 0) {
      headers.put("Content-Length", List.of(Integer.toString(body.length)));
    }
    return new NativeCall(event.path("method").asText(), event.path("uri").asText(), headers, body);
  }
}
