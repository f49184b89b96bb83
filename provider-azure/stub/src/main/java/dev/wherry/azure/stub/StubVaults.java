package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of secrets in vaults; what is deleted is kept until it is brought back. */
final class StubVaults {

  private static final String SUFFIX = ".vault.azure.net";
  private static final String OFFICER = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";

  private final StubArm arm;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> deleted = new TreeMap<>();

  StubVaults(StubArm arm) {
    this.arm = arm;
  }

  static boolean serves(String host) {
    return host.endsWith(SUFFIX);
  }

  /** Values by vault and name. */
  Map<String, String> values() {
    return values;
  }

  /** A vault is gone for good. */
  void purged(String vault) {
    values.keySet().removeIf(key -> key.startsWith(vault + "/"));
    deleted.keySet().removeIf(key -> key.startsWith(vault + "/"));
  }

  Reply serve(Call call) {
    String vault = call.host().substring(0, call.host().length() - SUFFIX.length());
    StubLogin.require(call, "https://vault.azure.net");
    Refused.unless("7.4".equals(call.query().get("api-version")), "no api-version");
    String id =
        StubArm.GROUPS
            + arm.groupOf("Microsoft.KeyVault/vaults/" + vault)
            + "/providers/Microsoft.KeyVault/vaults/"
            + vault;
    if (!arm.roles().has(id, OFFICER)) {
      return Reply.text(
              403,
              "{\"error\":{\"code\":\"Forbidden\",\"message\":\"Caller is not authorized to perform"
                  + " action on resource.\",\"innererror\":{\"code\":\"ForbiddenByRbac\"}}}")
          .header("Content-Type", "application/json");
    }
    String[] parts = call.path().substring(1).split("/", -1);
    String key = vault + "/" + (parts.length > 1 ? parts[1] : "");
    return switch (call.method() + " " + parts[0] + (parts.length > 2 ? "/" + parts[2] : "")) {
      case "GET secrets" -> parts.length == 1 ? list(vault) : found(values, key);
      case "PUT secrets" -> put(call, key);
      case "DELETE secrets" -> {
        found(values, key);
        move(key, values, deleted);
        yield Reply.ok(JsonNodeFactory.instance.objectNode());
      }
      case "GET deletedsecrets" -> found(deleted, key);
      case "POST deletedsecrets/recover" -> {
        found(deleted, key);
        move(key, deleted, values);
        yield Reply.ok(JsonNodeFactory.instance.objectNode());
      }
      default -> throw new Refused(405, "MethodNotAllowed", call.toString());
    };
  }

  private static Reply found(Map<String, String> in, String key) {
    if (!in.containsKey(key)) {
      throw new Refused(404, "SecretNotFound", "A secret with (name/id) " + key + " was not found");
    }
    return Reply.ok(JsonNodeFactory.instance.objectNode().put("id", key));
  }

  private static void move(String key, Map<String, String> from, Map<String, String> to) {
    to.put(key, from.getOrDefault(key, ""));
    from.remove(key);
  }

  private Reply put(Call call, String key) {
    Refused.unless(call.json().path("value").isTextual(), "no value");
    if (deleted.containsKey(key)) {
      throw Refused.conflict("Conflict", "Secret is currently in a deleted but recoverable state");
    }
    values.put(key, call.json().path("value").asText());
    return Reply.ok(JsonNodeFactory.instance.objectNode());
  }

  private Reply list(String vault) {
    List<ObjectNode> all = new ArrayList<>();
    for (String key : values.keySet()) {
      if (key.startsWith(vault + "/")) {
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        secret.put(
            "id", "https://" + vault + SUFFIX + "/secrets/" + key.substring(vault.length() + 1));
        secret.putObject("attributes").put("enabled", true);
        all.add(secret);
      }
    }
    return Reply.list(all);
  }
}
