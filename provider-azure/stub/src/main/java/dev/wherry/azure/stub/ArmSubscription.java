package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subscription itself: where it is, what it has registered, and what who calls may do there.
 */
final class ArmSubscription {

  private final Set<String> unregistered = new TreeSet<>();
  private final Set<String> denied = new TreeSet<>();

  /** From now on the subscription has not registered a provider. */
  void unregister(String namespace) {
    unregistered.add(namespace);
  }

  /** From now on who calls may not do this. */
  void deny(String action) {
    denied.add(action);
  }

  /** Whether who calls may not do this. */
  boolean denies(String action) {
    return denied.contains(action);
  }

  Reply serve(Call call) {
    String rest =
        call.path().startsWith(StubArm.SUBSCRIPTION)
            ? call.path().substring(StubArm.SUBSCRIPTION.length())
            : "?";
    if (rest.isEmpty()) {
      call.version("2022-12-01");
      return Reply.ok(
          JsonNodeFactory.instance
              .objectNode()
              .put("tenantId", World.TENANT)
              .put("state", "Enabled"));
    }
    if (rest.equals("/providers/Microsoft.Authorization/permissions")) {
      return permissions();
    }
    if (rest.equals("/providers/Microsoft.Web/geoRegions")) {
      call.version("2025-03-01");
      Refused.unless("FlexConsumption".equals(call.query().get("sku")), "sku");
      return Reply.list(List.of(named("Korea Central"), named("North Europe")));
    }
    if (rest.matches("/providers/Microsoft\\.[A-Za-z]+")) {
      call.version("2021-04-01");
      String state = unregistered.contains(rest.substring(11)) ? "NotRegistered" : "Registered";
      return Reply.ok(JsonNodeFactory.instance.objectNode().put("registrationState", state));
    }
    if (call.path().startsWith("/subscriptions/")
        && !call.path().startsWith(StubArm.SUBSCRIPTION)) {
      throw new Refused(404, "SubscriptionNotFound", "The subscription could not be found.");
    }
    throw Refused.invalid("NoSuchCall", call.toString());
  }

  private static ObjectNode named(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  Reply permissions() {
    ObjectNode grant = JsonNodeFactory.instance.objectNode();
    grant.putArray("actions").add("*");
    ArrayNode without = grant.putArray("notActions");
    denied.forEach(without::add);
    return Reply.list(List.of(grant));
  }
}
