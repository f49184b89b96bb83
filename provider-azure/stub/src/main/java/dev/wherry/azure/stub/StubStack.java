package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One deployment stack: what it was given, what it manages, and how far it is. */
final class StubStack {

  ObjectNode document = JsonNodeFactory.instance.objectNode();
  JsonNode template = MissingNode.getInstance();
  List<String> managed = new ArrayList<>();
  List<String> made = new ArrayList<>();
  Deque<JsonNode> open = new ArrayDeque<>();
  ArrayNode operations = JsonNodeFactory.instance.arrayNode();
  String deployment = "";
  String state = "succeeded";
  boolean fails;
  boolean deleting;
  int each = 1;

  boolean isBusy() {
    return !state.equals("succeeded") && !state.equals("failed");
  }

  /** One of its operations has ended. */
  void operation(StubId id, String ended, Optional<Refused> refused) {
    ObjectNode operation = operations.addObject().putObject("properties");
    operation.put("provisioningOperation", "Create").put("provisioningState", ended);
    operation.putObject("targetResource").put("id", id.text());
    refused.ifPresent(
        e ->
            operation
                .putObject("statusMessage")
                .putObject("error")
                .put("code", e.code())
                .put("message", String.valueOf(e.getMessage())));
  }

  /** As it shows itself. */
  ObjectNode document(String key) {
    ObjectNode shown = document.deepCopy();
    shown.put("name", key.substring(key.indexOf('/') + 1));
    ObjectNode properties = shown.withObjectProperty("properties");
    properties.remove(List.of("template", "parameters"));
    properties.put("provisioningState", state).put("deploymentId", deployment);
    ArrayNode resources = properties.putArray("resources");
    managed.forEach(
        id ->
            resources.addObject().put("id", id).put("status", "managed").put("denyStatus", "none"));
    return shown;
  }
}
