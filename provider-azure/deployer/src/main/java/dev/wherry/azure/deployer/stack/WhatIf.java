package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Azure's own {@code what-if} expects of a template. It knows nothing of what a stack deletes,
 * and takes many a default of Azure's for a change: advice, and no plan.
 */
public final class WhatIf {

  private static final Set<String> TOLD = Set.of("Create", "Modify", "Deploy", "Delete");

  private final AzureClients clients;
  private final ResourceGroup group;
  private final Stacks stacks;

  /** The advice on one app and stage. */
  public WhatIf(AzureClients clients, ResourceGroup group, Destination destination) {
    this.clients = clients;
    this.group = group;
    this.stacks = new Stacks(clients, destination);
  }

  /** One line for each resource that Azure expects to change; nothing before there is a group. */
  public List<String> lines(Blueprint desired) throws InterruptedException {
    if (desired.resources().isEmpty() || !group.exists()) {
      return List.of();
    }
    String path =
        clients.place().groupId()
            + "/providers/Microsoft.Resources/deployments/"
            + stacks.name()
            + "/whatIf";
    JsonNode result =
        clients.arm().post(path, ResourceGroup.VERSION, Optional.of(question(desired)));
    List<String> lines = new ArrayList<>();
    for (JsonNode change : result.path("properties").path("changes")) {
      if (TOLD.contains(change.path("changeType").asText())) {
        lines.add(line(change));
      }
    }
    return lines;
  }

  private JsonNode question(Blueprint desired) throws InterruptedException {
    StackTemplate template =
        StackTemplate.of(desired, new OtherSettings(clients, stacks).read(desired));
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = question.putObject("properties").put("mode", "Incremental");
    properties.set("template", new ObjectMapper().valueToTree(template.document()));
    ObjectNode parameters = properties.putObject("parameters");
    template.values().forEach((name, value) -> parameters.putObject(name).putPOJO("value", value));
    properties.putObject("whatIfSettings").put("resultFormat", "FullResourcePayloads");
    return question;
  }

  private static String line(JsonNode change) {
    ResourceId id = new ArmId(change.path("resourceId").asText()).resource();
    Set<String> paths = new TreeSet<>();
    change.path("delta").forEach(delta -> paths.add(delta.path("path").asText()));
    String what = change.path("changeType").asText().toLowerCase(java.util.Locale.ROOT);
    return what + " " + id + (paths.isEmpty() ? "" : ": " + String.join(", ", paths));
  }
}
