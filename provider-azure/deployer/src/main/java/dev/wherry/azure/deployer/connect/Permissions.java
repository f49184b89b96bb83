package dev.wherry.azure.deployer.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.data.NativeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What who is signed in may do at a scope, as Azure adds his roles up: each grants actions and
 * takes some of them out again.
 *
 * @param grants one for each role
 */
record Permissions(List<Grant> grants) {

  /** Copies the list in. */
  Permissions {
    grants = List.copyOf(grants);
  }

  static Permissions read(AzureClients clients, String scope) throws InterruptedException {
    List<Grant> grants = new ArrayList<>();
    for (JsonNode role :
        clients
            .arm()
            .list(
                scope + "/providers/Microsoft.Authorization/permissions",
                NativeTypes.apiVersion(NativeTypes.ROLE))) {
      grants.add(new Grant(patterns(role.path("actions")), patterns(role.path("notActions"))));
    }
    return new Permissions(grants);
  }

  private static List<Pattern> patterns(JsonNode actions) {
    List<Pattern> patterns = new ArrayList<>();
    for (JsonNode action : actions) {
      String quoted = Pattern.quote(action.asText()).replace("*", "\\E.*\\Q");
      patterns.add(Pattern.compile(quoted, Pattern.CASE_INSENSITIVE));
    }
    return patterns;
  }

  /** Whether an action is allowed by some role. */
  boolean allow(String action) {
    return grants.stream().anyMatch(grant -> grant.allows(action));
  }

  /** What one role allows. */
  record Grant(List<Pattern> actions, List<Pattern> without) {

    boolean allows(String action) {
      return actions.stream().anyMatch(pattern -> pattern.matcher(action).matches())
          && without.stream().noneMatch(pattern -> pattern.matcher(action).matches());
    }
  }
}
