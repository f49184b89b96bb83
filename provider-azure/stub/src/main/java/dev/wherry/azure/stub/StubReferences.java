package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References of function apps' settings to secrets of vaults. */
final class StubReferences {

  private static final Pattern FORM =
      Pattern.compile(
          "@Microsoft\\.KeyVault\\(SecretUri=https://(?<vault>[^.]+)\\.vault\\.azure\\.net"
              + "/secrets/(?<secret>[^/]+)/\\)");

  private final StubArm arm;
  private final StubVaults vaults;

  StubReferences(StubArm arm, StubVaults vaults) {
    this.arm = arm;
    this.vaults = vaults;
  }

  /** All references of an app, each followed anew, and what came of it. */
  Reply followed(String site) {
    List<ObjectNode> all = new ArrayList<>();
    String id = site + "/config/appsettings";
    boolean mayRead = arm.roles().readsSecrets(new StubId(site).name());
    JsonNode settings =
        arm.exists(id) ? arm.require(id).path("properties") : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> setting : settings.properties()) {
      Matcher reference = FORM.matcher(setting.getValue().asText());
      if (reference.matches()) {
        String secret = reference.group("vault") + "/" + reference.group("secret");
        boolean there = vaults.values().containsKey(secret);
        ObjectNode one = JsonNodeFactory.instance.objectNode().put("name", setting.getKey());
        String found = there ? "Resolved" : "SecretNotFound";
        one.putObject("properties").put("status", mayRead ? found : "AccessToKeyVaultDenied");
        all.add(one);
      }
    }
    return Reply.list(all);
  }
}
