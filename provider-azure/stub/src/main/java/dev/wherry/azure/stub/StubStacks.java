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
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, Stack> stacks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int deployments;

  StubStacks(World world, StubArm arm, TemplateCheck check) {
    this.world = world;
    this.arm = arm;
    this.check = check;
  }

  /** One stack. */
  private static final class Stack {
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
  }

  Reply serve(Call call, String group, String name) {
    String key = group + "/" + name;
    Stack stack = stacks.get(key);
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
    go(group, key, stack);
    if (!stacks.containsKey(key)) {
      throw new Refused(404, "DeploymentStackNotFound", "The stack " + name + " was not found.");
    }
    return Reply.ok(document(stack, key));
  }

  private static void busy(Stack stack, String name) {
    if (stack.isBusy()) {
      throw Refused.conflict(
          "DeploymentStackInNonTerminalState",
          "The deployment stack '" + name + "' is in state " + stack.state + ".");
    }
  }

  private Reply put(Call call, String group, String key, @Nullable Stack present) {
    Stack stack = present == null ? new Stack() : present;
    busy(stack, key);
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
    return Reply.json(present == null ? 201 : 200, document(stack, key));
  }

  private void go(String group, String key, Stack stack) {
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

  private void deploy(String group, Stack stack, JsonNode resource) {
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
      operation(stack, id, "Succeeded", Optional.empty());
    } catch (Refused e) {
      stack.state = "failed";
      if (id.text().isEmpty()) {
        id = id(StubArm.GROUPS + group, resource);
      }
      operation(stack, id, "Failed", Optional.of(e));
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

  private static void operation(Stack stack, StubId id, String state, Optional<Refused> refused) {
    ObjectNode operation = stack.operations.addObject().putObject("properties");
    operation.put("provisioningOperation", "Create").put("provisioningState", state);
    operation.putObject("targetResource").put("id", id.text());
    refused.ifPresent(
        e ->
            operation
                .putObject("statusMessage")
                .putObject("error")
                .put("code", e.code())
                .put("message", String.valueOf(e.getMessage())));
  }

  /** Deletes what is no longer wanted: users before what is used. */
  private void clear(String key, Stack stack) {
    List<String> gone = new ArrayList<>(stack.managed);
    if (!stack.deleting) {
      gone.removeIf(id -> stack.made.stream().anyMatch(id::equalsIgnoreCase));
    }
    ArrayNode failed = JsonNodeFactory.instance.arrayNode();
    java.util.Collections.reverse(gone);
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

  private static ObjectNode document(Stack stack, String key) {
    ObjectNode document = stack.document.deepCopy();
    document.put("name", key.substring(key.indexOf('/') + 1));
    ObjectNode properties = document.withObjectProperty("properties");
    properties.remove(List.of("template", "parameters"));
    properties.put("provisioningState", stack.state).put("deploymentId", stack.deployment);
    ArrayNode managed = properties.putArray("resources");
    stack.managed.forEach(
        id -> managed.addObject().put("id", id).put("status", "managed").put("denyStatus", "none"));
    return document;
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
    for (Stack stack : stacks.values()) {
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

  java.util.Set<String> names() {
    return stacks.keySet();
  }
}
