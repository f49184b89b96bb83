package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The subscription itself: where it is, what it has registered, and what who calls may do there.
 */
final class ArmSubscription {

  private final Set<String> unregistered = new TreeSet<>();
  private final Set<String> denied = new TreeSet<>();
  private final Map<String, ObjectNode> subnets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private @Nullable String onlyGroup;

  /** From now on the subscription has not registered a provider. */
  void unregister(String namespace) {
    unregistered.add(namespace);
  }

  /** From now on who calls may not do this. */
  void deny(String action) {
    denied.add(action);
  }

  /** From now on there is a subnet, delegated to a service or to none. */
  void subnet(String id, String delegation) {
    ObjectNode subnet = JsonNodeFactory.instance.objectNode().put("id", id);
    ArrayNode delegations = subnet.putObject("properties").putArray("delegations");
    if (!delegation.isEmpty()) {
      delegations.addObject().putObject("properties").put("serviceName", delegation);
    }
    subnets.put(id, subnet);
  }

  /** A subnet, which stands in a group of others. */
  Reply subnet(Call call) {
    call.version("2024-05-01");
    ObjectNode found = subnets.get(call.path());
    if (found == null) {
      throw Refused.missing(call.path());
    }
    return Reply.ok(found);
  }

  /** From now on who calls has rights on this group only. */
  void confine(String name) {
    onlyGroup = name;
  }

  /** Refuses what is outside of the group that who calls has rights on. */
  void requireScope(String method, String path) {
    String only = onlyGroup;
    String scope = only == null ? "" : (StubArm.GROUPS + only).toLowerCase(Locale.ROOT);
    String asked = path.toLowerCase(Locale.ROOT);
    if (only != null && !asked.equals(scope) && !asked.startsWith(scope + "/")) {
      throw new Refused(
          403,
          "AuthorizationFailed",
          "The client 'x' with object id '"
              + World.OBJECT
              + "' does not have authorization to perform action '"
              + method
              + " "
              + path
              + "' over scope '"
              + path
              + "' or the scope is invalid.");
    }
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
