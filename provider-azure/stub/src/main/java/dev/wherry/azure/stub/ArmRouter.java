package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of Azure Resource Manager, each with the version of the API that it is written for. */
final class ArmRouter {

  static final String HOST = "management.azure.com";

  private static final Pattern GROUP =
      Pattern.compile(StubArm.GROUPS + "([^/]+)(?:/(resources))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern STACK =
      Pattern.compile(
          StubArm.GROUPS
              + "([^/]+)/providers/Microsoft.Resources/deploymentStacks/([^/]+)(?:/exportTemplate)?");
  private static final Pattern DEPLOYMENT =
      Pattern.compile(
          "("
              + StubArm.GROUPS
              + "[^/]+/providers/Microsoft.Resources/deployments/[^/]+)/operations");
  private static final Pattern WHAT_IF =
      Pattern.compile(
          StubArm.GROUPS + "([^/]+)/providers/Microsoft.Resources/deployments/[^/]+/whatIf");
  private static final Pattern VAULT =
      Pattern.compile(
          StubArm.SUBSCRIPTION
              + "/providers/Microsoft.KeyVault/locations/"
              + World.REGION
              + "/deletedVaults/([^/]+)(/purge)?");
  private static final Pattern SITE =
      Pattern.compile(
          "("
              + StubArm.GROUPS
              + "[^/]+/providers/Microsoft.Web/sites/([^/]+))/(functions|syncfunctiontriggers"
              + "|functions/[^/]+/listkeys|host/default/listkeys|config/appsettings/list"
              + "|config/configreferences/appsettings/refresh)");

  private final World world;
  private final StubArm arm;
  private final StubStacks stacks;
  private final StubSites sites;
  private final StubVaults vaults;
  private final StubReferences references;
  private final TemplateCheck check;
  private final Set<String> unregistered = new TreeSet<>();
  private final Set<String> denied = new TreeSet<>();
  private boolean failing;
  private Reply expected = Reply.of(404);

  ArmRouter(
      World world,
      StubArm arm,
      StubStacks stacks,
      StubSites sites,
      StubVaults vaults,
      TemplateCheck check) {
    this.world = world;
    this.arm = arm;
    this.stacks = stacks;
    this.sites = sites;
    this.vaults = vaults;
    this.references = new StubReferences(arm, vaults);
    this.check = check;
  }

  /** From now on the subscription has not registered a provider. */
  void unregister(String namespace) {
    unregistered.add(namespace);
  }

  /** From now on who calls may not do this. */
  void deny(String action) {
    denied.add(action);
  }

  Reply serve(Call call) {
    StubLogin.require(call, "https://management.azure.com");
    String path = call.path();
    Matcher stack = STACK.matcher(path);
    if (stack.matches()) {
      version(call, "2024-03-01");
      return stacks.serve(call, stack.group(1), stack.group(2));
    }
    Matcher deployment = DEPLOYMENT.matcher(path);
    if (deployment.matches()) {
      version(call, "2021-04-01");
      return stacks.operations(deployment.group(1));
    }
    Matcher whatIf = WHAT_IF.matcher(path);
    if (whatIf.matches()) {
      version(call, "2021-04-01");
      expected = stacks.whatIf(call.json().path("properties"), whatIf.group(1));
      return Reply.of(202).header("Location", "https://" + HOST + "/expected");
    }
    Matcher group = GROUP.matcher(path);
    if (group.matches()) {
      version(call, "2021-04-01");
      return group.group(2) == null ? group(call, group.group(1)) : contents(group.group(1));
    }
    Matcher vault = VAULT.matcher(path);
    if (vault.matches()) {
      version(call, "2026-02-01");
      return deleted(call, vault.group(1));
    }
    Matcher site = SITE.matcher(path);
    if (site.matches()) {
      arm.require(site.group(1));
      return site(call, site.group(1), site.group(2), site.group(3));
    }
    return path.startsWith(StubArm.GROUPS) ? resource(call) : subscription(call);
  }

  private static void version(Call call, String expected) {
    String version = call.query().getOrDefault("api-version", "");
    if (!version.equals(expected)) {
      throw Refused.invalid("InvalidApiVersionParameter", call + " with api-version " + version);
    }
  }

  private Reply subscription(Call call) {
    String rest =
        call.path().startsWith(StubArm.SUBSCRIPTION)
            ? call.path().substring(StubArm.SUBSCRIPTION.length())
            : "?";
    if (rest.isEmpty()) {
      version(call, "2022-12-01");
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
      version(call, "2025-03-01");
      Refused.unless("FlexConsumption".equals(call.query().get("sku")), "sku");
      return Reply.list(List.of(named("Korea Central"), named("North Europe")));
    }
    if (rest.matches("/providers/Microsoft\\.[A-Za-z]+")) {
      version(call, "2021-04-01");
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

  private Reply permissions() {
    ObjectNode grant = JsonNodeFactory.instance.objectNode();
    grant.putArray("actions").add("*");
    ArrayNode without = grant.putArray("notActions");
    denied.forEach(without::add);
    return Reply.list(List.of(grant));
  }

  private Reply group(Call call, String name) {
    ObjectNode found = arm.groups().get(name);
    switch (call.method()) {
      case "GET" -> {
        if (found == null) {
          throw new Refused(
              404, "ResourceGroupNotFound", "Resource group '" + name + "' could not be found.");
        }
        return Reply.ok(found);
      }
      case "PUT" -> {
        Refused.unless(call.json().path("location").asText().equals(World.REGION), "location");
        arm.groups().put(name, ((ObjectNode) call.json()).put("id", StubArm.GROUPS + name));
        return Reply.json(201, call.json());
      }
      case "DELETE" -> {
        arm.deleteGroup(name);
        stacks.gone(name);
        return accepted();
      }
      default -> throw Refused.invalid("NoSuchCall", call.toString());
    }
  }

  private static Reply accepted() {
    return Reply.of(202).header("Location", "https://" + HOST + "/done");
  }

  private Reply contents(String group) {
    if (!arm.groups().containsKey(group)) {
      throw new Refused(404, "ResourceGroupNotFound", group);
    }
    return Reply.list(arm.topLevel(group));
  }

  private Reply deleted(Call call, String vault) {
    ObjectNode found = arm.deletedVaults().get(vault);
    if (found == null) {
      throw new Refused(404, "DeletedVaultNotFound", "The specified deleted vault does not exist.");
    }
    if (call.method().equals("POST")) {
      arm.deletedVaults().remove(vault);
      vaults.purged(vault);
      return accepted();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("properties")
        .put("vaultId", found.path("id").asText())
        .put(
            "purgeProtectionEnabled",
            found.path("properties").path("enablePurgeProtection").asBoolean());
    return Reply.ok(answer);
  }

  private Reply site(Call call, String id, String name, String rest) {
    if (rest.endsWith("/refresh")) {
      version(call, "2022-03-01");
      Refused.unless(
          call.method().equals("POST") && call.body().bytes().length == 0, call.toString());
      if (denied.contains("Microsoft.Web/sites/config/*")) {
        throw new Refused(
            403,
            "AuthorizationFailed",
            "The client does not have authorization to perform action"
                + " 'Microsoft.Web/sites/config/configreferences/appsettings/refresh/action'.");
      }
      return references.followed(id);
    }
    version(call, "2025-03-01");
    Refused.unless(
        call.method().equals(rest.equals("functions") ? "GET" : "POST"), call.toString());
    return switch (rest) {
      case "functions" -> sites.functions(name, id);
      case "syncfunctiontriggers" -> {
        sites.sync(name);
        yield Reply.of(204);
      }
      case "config/appsettings/list" -> settings(id);
      case "host/default/listkeys" ->
          Reply.ok(JsonNodeFactory.instance.objectNode().put("masterKey", "master-" + name));
      default -> Reply.ok(JsonNodeFactory.instance.objectNode().put("default", "key-" + name));
    };
  }

  private Reply settings(String site) {
    String id = site + "/config/appsettings";
    if (arm.exists(id)) {
      return Reply.ok(arm.require(id));
    }
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putObject("properties");
    return Reply.ok(none);
  }

  private Reply resource(Call call) {
    if (call.path().endsWith("/providers/Microsoft.Authorization/roleAssignments")) {
      version(call, "2022-04-01");
      return Reply.list(arm.roles(call.path().split("/", -1)[4]));
    }
    if (call.path().endsWith("/providers/Microsoft.Authorization/permissions")) {
      version(call, "2022-04-01");
      return permissions();
    }
    StubId id = new StubId(call.path());
    version(call, ApiVersions.of(id.type()));
    return switch (call.method()) {
      case "GET" -> get(id);
      case "PUT" -> put(call, id);
      case "DELETE" -> Reply.of(arm.delete(id) ? 200 : 204);
      default -> throw Refused.invalid("NoSuchCall", call.toString());
    };
  }

  private Reply get(StubId id) {
    Refused.unless(
        !id.type().equals("Microsoft.Web/sites/config"), "settings are listed with a POST");
    return Reply.ok(arm.require(id.text()));
  }

  private Reply put(Call call, StubId id) {
    ObjectNode described = ((ObjectNode) call.json()).deepCopy();
    described.put("type", id.type()).put("name", id.name());
    described.put("apiVersion", ApiVersions.of(id.type()));
    check.resource(described);
    JsonNode made = arm.put(id, call.json());
    if (id.type().equals("Microsoft.Storage/storageAccounts")) {
      failing = world.traffic().failsOperation();
      if (failing) {
        arm.delete(id);
      }
      return Reply.json(202, made).header("Azure-AsyncOperation", "https://" + HOST + "/operation");
    }
    return Reply.json(201, made);
  }

  /** What was last asked for what would be. */
  Reply expected() {
    return expected;
  }

  /** How an operation that was accepted has ended. */
  Reply operation() {
    ObjectNode end = JsonNodeFactory.instance.objectNode();
    end.put("status", failing ? "Failed" : "Succeeded");
    if (failing) {
      end.putObject("error")
          .put("code", "InternalOperationError")
          .put("message", "The operation failed on Azure's side.");
    }
    return Reply.ok(end);
  }
}
