package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer. */
record Reply(int status, Map<String, String> headers, Call.Bytes body) {

  static Reply of(int status) {
    return new Reply(status, Map.of(), new Call.Bytes(""));
  }

  static Reply json(int status, JsonNode document) {
    return text(status, document.toString()).header("Content-Type", "application/json");
  }

  static Reply ok(JsonNode document) {
    return json(200, document);
  }

  static Reply text(int status, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new Reply(
        status, Map.of(), new Call.Bytes(new String(utf8, StandardCharsets.ISO_8859_1)));
  }

  Reply header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** A list as Azure Resource Manager writes it. */
  static Reply list(Iterable<? extends JsonNode> items) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    items.forEach(list.withArray("value")::add);
    return ok(list);
  }

  /** A refusal as Azure Resource Manager writes it. */
  static Reply error(int status, String code, String message) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("error").put("code", code).put("message", message);
    return json(status, document).header("x-ms-error-code", code);
  }
}
