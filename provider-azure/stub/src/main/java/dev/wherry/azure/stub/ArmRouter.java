package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
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
  private final World world;
  private final StubArm arm;
  private final StubStacks stacks;
  private final ArmSubscription subscription;
  private final SiteCalls sites;
  private final StubVaults vaults;
  private final TemplateCheck check;
  private boolean failing;
  private Reply expected = Reply.of(404);

  ArmRouter(
      World world,
      StubArm arm,
      StubStacks stacks,
      ArmSubscription subscription,
      SiteCalls sites,
      StubVaults vaults,
      TemplateCheck check) {
    this.world = world;
    this.arm = arm;
    this.stacks = stacks;
    this.subscription = subscription;
    this.sites = sites;
    this.vaults = vaults;
    this.check = check;
  }

  Reply serve(Call call) {
    StubLogin.require(call, "https://management.azure.com");
    String path = call.path();
    subscription.requireScope(call.method(), path);
    Matcher stack = STACK.matcher(path);
    if (stack.matches()) {
      call.version("2024-03-01");
      return stacks.serve(call, stack.group(1), stack.group(2));
    }
    Matcher deployment = DEPLOYMENT.matcher(path);
    if (deployment.matches()) {
      call.version("2021-04-01");
      return stacks.operations(deployment.group(1));
    }
    Matcher whatIf = WHAT_IF.matcher(path);
    if (whatIf.matches()) {
      call.version("2021-04-01");
      expected = stacks.whatIf(call.json().path("properties"), whatIf.group(1));
      return Reply.of(202).header("Location", "https://" + HOST + "/expected");
    }
    Matcher group = GROUP.matcher(path);
    if (group.matches()) {
      call.version("2021-04-01");
      return group.group(2) == null ? group(call, group.group(1)) : contents(group.group(1));
    }
    Matcher vault = VAULT.matcher(path);
    if (vault.matches()) {
      call.version("2026-02-01");
      return deleted(call, vault.group(1));
    }
    if (path.contains("/providers/Microsoft.Network/virtualNetworks/")) {
      return subscription.subnet(call);
    }
    Optional<Reply> site = sites.serve(call);
    if (site.isPresent()) {
      return site.get();
    }
    return path.startsWith(StubArm.GROUPS) ? resource(call) : subscription.serve(call);
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
    ObjectNode found = arm.deletedVaults().find(vault);
    if (found == null) {
      throw new Refused(404, "DeletedVaultNotFound", "The specified deleted vault does not exist.");
    }
    if (call.method().equals("POST")) {
      arm.deletedVaults().purge(vault);
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

  private Reply resource(Call call) {
    if (call.path().endsWith("/providers/Microsoft.Authorization/roleAssignments")) {
      call.version("2022-04-01");
      return Reply.list(arm.roles().of(call.path().split("/", -1)[4]));
    }
    if (call.path().endsWith("/providers/Microsoft.Authorization/permissions")) {
      call.version("2022-04-01");
      return subscription.permissions();
    }
    StubId id = new StubId(call.path());
    call.version(ApiVersions.of(id.type()));
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
