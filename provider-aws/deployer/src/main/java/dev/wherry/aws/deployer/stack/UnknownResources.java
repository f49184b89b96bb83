package dev.wherry.aws.deployer.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.aws.deployer.template.TemplateText;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * What stands in a stack and in no release, and that nobody agreed to delete: a secret that was set
 * before the first deployment and is not asked for any more, everything once the releases are lost.
 * It stays in the template as it is, since CloudFormation deletes what leaves the template.
 */
final class UnknownResources {

  private static final String RESOURCES = "Resources";
  private static final String PARAMETERS = "Parameters";
  private static final TypeReference<Map<String, Object>> TEMPLATE = new TypeReference<>() {};

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, JsonNode> kept = new TreeMap<>();
  private JsonNode parameters;

  private UnknownResources() {
    parameters = mapper.createObjectNode();
  }

  /** Those of a stack itself; what stands in nested ones is not looked at. */
  static UnknownResources of(Stacks stacks, StackTree tree, StackUpdate update)
      throws InterruptedException {
    UnknownResources unknown = new UnknownResources();
    Set<String> names = names(stacks, tree, update);
    if (!names.isEmpty()) {
      unknown.take(
          stacks.template(Objects.requireNonNull(tree.stacks().get(StackLayout.ROOT))), names);
    }
    return unknown;
  }

  private static Set<String> names(Stacks stacks, StackTree tree, StackUpdate update)
      throws InterruptedException {
    VanishedFunctions vanished = new VanishedFunctions(stacks);
    Set<String> names = new TreeSet<>();
    for (StackResourceSummary one : tree.resources().getOrDefault(StackLayout.ROOT, List.of())) {
      ResourceId id = StackTree.id(one);
      boolean known =
          update.desired().resources().containsKey(id) || update.changes().containsKey(id);
      if (!known && !vanished.isGone(id, one.physicalResourceId())) {
        names.add(one.logicalResourceId());
      }
    }
    return names;
  }

  private void take(String template, Set<String> names) {
    JsonNode live = read(template);
    parameters = live.path(PARAMETERS);
    for (String name : names) {
      JsonNode resource = live.path(RESOURCES).path(name);
      if (resource.isObject()) {
        kept.put(name, resource);
      }
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** A template with them. */
  String in(String template) {
    if (kept.isEmpty()) {
      return template;
    }
    ObjectNode joined = (ObjectNode) read(template);
    ObjectNode resources = joined.withObject("/" + RESOURCES);
    kept.forEach(resources::set);
    if (joined.path(PARAMETERS).isMissingNode() && !parameters.isEmpty()) {
      joined.set(PARAMETERS, parameters);
    }
    return TemplateText.of(mapper.convertValue(joined, TEMPLATE));
  }

  private JsonNode read(String template) {
    try {
      return mapper.readTree(template);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stack's template is not Wherry's", e);
    }
  }
}
