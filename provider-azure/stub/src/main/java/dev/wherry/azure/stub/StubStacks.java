package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deployment stacks. Each time that a stack is asked for, it gets a third further; it goes on when
 * nobody asks, as the real ones do, for the next one who does. A stack that failed forgets what its
 * deployment made: so nothing but tags and names leads there.
 */
final class StubStacks {

  private static final int STEPS = 3;

  private final World world;
  private final StubArm arm;
  private final TemplateCheck check;
  private final Map<String, StubStack> stacks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int deployments;
  private String conflict = "";

  StubStacks(World world, StubArm arm, TemplateCheck check) {
    this.world = world;
    this.arm = arm;
    this.check = check;
  }

  /** From now on every change is refused with this code. */
  void conflict(String code) {
    conflict = code;
  }

  Reply serve(Call call, String group, String name) {
    String key = group + "/" + name;
    StubStack stack = stacks.get(key);
    if (call.method().equals("PUT")) {
      return put(call, group, key, stack);
    }
    if (stack == null) {
      throw new Refused(404, "DeploymentStackNotFound", "The stack " + name + " was not found.");
    }
    if (call.method().equals("DELETE")) {
      Refused.unless(
          "delete".equals(call.query().get("unmanageAction.Resources")),
          "what becomes of resources");
      Refused.unless(
          "detach".equals(call.query().get("unmanageAction.ResourceGroups")),
          "what becomes of groups");
      busy(stack, name);
      stack.deleting = true;
      stack.state = "deletingResources";
      stack.fails = world.traffic().failsOperation();
      return Reply.of(202)
          .header("Location", "https://management.azure.com" + call.path() + "/operations/1");
    }
    if (call.method().equals("POST")) {
      ObjectNode exported = JsonNodeFactory.instance.objectNode();
      exported.set("template", stack.template);
      return Reply.ok(exported);
    }
    do {
      go(group, key, stack);
    } while (world.isAtOnce() && stack.isBusy());
    if (!stacks.containsKey(key)) {
      throw new Refused(404, "DeploymentStackNotFound", "The stack " + name + " was not found.");
    }
    return Reply.ok(stack.document(key));
  }

  private static void busy(StubStack stack, String name) {
    if (stack.isBusy()) {
      throw Refused.conflict(
          "DeploymentStackInNonTerminalState",
          "The deployment stack '" + name + "' is in state " + stack.state + ".");
    }
  }

  private Reply put(Call call, String group, String key, @Nullable StubStack present) {
    StubStack stack = present == null ? new StubStack() : present;
    busy(stack, key);
    if (!conflict.isEmpty()) {
      throw Refused.conflict(conflict, "The stack is in conflict with something.");
    }
    ObjectNode document = (ObjectNode) call.json();
    JsonNode properties = document.path("properties");
    Refused.unless(
        properties.path("actionOnUnmanage").path("resources").asText().equals("delete"),
        "actionOnUnmanage");
    Refused.unless(
        properties.path("denySettings").path("mode").asText().equals("none"), "denySettings");
    Refused.unless(
        arm.groups().containsKey(group), "Resource group '" + group + "' could not be found.");
    check.template(properties.path("template"));
    stack.document = document;
    stack.template = properties.path("template");
    stack.made = new ArrayList<>();
    stack.open = new ArrayDeque<>();
    stack.template.path("resources").forEach(stack.open::add);
    stack.operations = JsonNodeFactory.instance.arrayNode();
    deployments++;
    stack.deployment =
        StubArm.GROUPS
            + group
            + "/providers/Microsoft.Resources/deployments/"
            + key.substring(group.length() + 1)
            + "-"
            + deployments;
    stack.state = "deploying";
    stack.fails = world.traffic().failsOperation();
    stack.each = Math.max(1, (stack.open.size() + STEPS - 1) / STEPS);
    stacks.put(key, stack);
    return Reply.json(present == null ? 201 : 200, stack.document(key));
  }

  private void go(String group, String key, StubStack stack) {
    if (!stack.isBusy()) {
      return;
    }
    if (stack.state.equals("deletingResources")) {
      clear(key, stack);
      return;
    }
    for (int i = 0; i < stack.each && !stack.open.isEmpty() && !stack.state.equals("failed"); i++) {
      deploy(group, stack, stack.open.poll());
    }
    if (stack.open.isEmpty() && !stack.state.equals("failed")) {
      stack.state = "deletingResources";
    }
  }

  private void deploy(String group, StubStack stack, JsonNode resource) {
    Expressions expressions =
        new Expressions(
            arm, group, stack.template, stack.document.path("properties").path("parameters"));
    String scope = StubArm.GROUPS + group;
    StubId id = new StubId("");
    try {
      JsonNode resolved = expressions.resolve(resource);
      for (JsonNode before : resolved.path("dependsOn")) {
        arm.require(before.asText());
      }
      if (resolved.has("scope")) {
        scope = resolved.path("scope").asText();
      }
      id = id(scope, resolved);
      if (stack.fails && stack.open.size() <= stack.each) {
        throw Refused.conflict(
            "ResourceDeploymentFailure", "The operation failed on Azure's side.");
      }
      check.resource(resolved);
      arm.put(id, resolved);
      stack.made.add(id.text());
      stack.operation(id, "Succeeded", Optional.empty());
    } catch (Refused e) {
      stack.state = "failed";
      if (id.text().isEmpty()) {
        id = id(StubArm.GROUPS + group, resource);
      }
      stack.operation(id, "Failed", Optional.of(e));
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error
          .put("code", "DeploymentFailed")
          .put("message", "At least one resource deployment operation failed.");
      error
          .putArray("details")
          .addObject()
          .put("code", e.code())
          .put("message", String.valueOf(e.getMessage()));
      stack.document.withObjectProperty("properties").set("error", error);
    }
  }

  private static StubId id(String scope, JsonNode resource) {
    return StubId.of(scope, resource.path("type").asText(), resource.path("name").asText());
  }

  /** Deletes what is no longer wanted: users before what is used. */
  private void clear(String key, StubStack stack) {
    List<String> gone = new ArrayList<>(stack.managed);
    if (!stack.deleting) {
      gone.removeIf(id -> stack.made.stream().anyMatch(id::equalsIgnoreCase));
    }
    ArrayNode failed = JsonNodeFactory.instance.arrayNode();
    Collections.reverse(gone);
    for (String id : gone) {
      try {
        if (stack.fails && failed.isEmpty()) {
          throw Refused.conflict("Conflict", "The deletion failed on Azure's side.");
        }
        if (!id.contains("/sites/") || id.matches(".*/sites/[^/]+")) {
          arm.delete(new StubId(id));
        }
      } catch (Refused e) {
        failed
            .addObject()
            .put("id", id)
            .putObject("error")
            .put("code", e.code())
            .put("message", String.valueOf(e.getMessage()));
      }
    }
    ObjectNode properties = stack.document.withObjectProperty("properties");
    if (!failed.isEmpty()) {
      stack.state = "failed";
      stack.deleting = false;
      properties.set("failedResources", failed);
      return;
    }
    properties.remove(List.of("failedResources", "error"));
    stack.state = "succeeded";
    stack.managed = stack.made;
    if (stack.deleting) {
      stacks.remove(key);
    }
  }

  /** What a template would make or change, as far as it names things that can be resolved. */
  Reply whatIf(JsonNode properties, String group) {
    Refused.unless(properties.path("mode").asText().equals("Incremental"), "mode");
    check.template(properties.path("template"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "Succeeded");
    ArrayNode changes = answer.putObject("properties").putArray("changes");
    for (JsonNode resource : properties.path("template").path("resources")) {
      StubId id = id(StubArm.GROUPS + group, resource);
      ObjectNode change = changes.addObject().put("resourceId", id.text());
      change.put("changeType", arm.exists(id.text()) ? "Modify" : "Create");
      ObjectNode delta = change.putArray("delta").addObject();
      delta.put("path", "properties").put("propertyChangeType", "Modify");
    }
    return Reply.ok(answer);
  }

  /** The operations of a deployment. */
  Reply operations(String deployment) {
    for (StubStack stack : stacks.values()) {
      if (stack.deployment.equalsIgnoreCase(deployment)) {
        return Reply.list(stack.operations);
      }
    }
    throw new Refused(404, "DeploymentNotFound", deployment);
  }

  /** A group goes with its stacks. */
  void gone(String group) {
    stacks.keySet().removeIf(key -> key.startsWith(group + "/"));
  }

  /** The templates that stacks were last given. */
  String templates() {
    StringBuilder all = new StringBuilder();
    stacks.values().forEach(stack -> all.append(stack.template));
    return all.toString();
  }

  Set<String> names() {
    return stacks.keySet();
  }
}
