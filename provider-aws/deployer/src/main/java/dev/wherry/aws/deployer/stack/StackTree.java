package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.aws.deployer.template.TemplateParts;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * What stands in a stack and in those nested in it.
 *
 * @param resources by the place that they stand in
 * @param stacks the id of the stack in each place
 */
record StackTree(Map<String, List<StackResourceSummary>> resources, Map<String, String> stacks) {

  /** That of a stack that does not exist. */
  static final StackTree NONE = new StackTree(Map.of(), Map.of());

  private static final Set<ResourceStatus> ABSENT =
      Set.of(
          ResourceStatus.CREATE_FAILED,
          ResourceStatus.DELETE_COMPLETE,
          ResourceStatus.DELETE_SKIPPED);

  /** What stands in a stack that exists. */
  static StackTree of(Stacks stacks, String stackId) throws InterruptedException {
    Map<String, List<StackResourceSummary>> resources = new LinkedHashMap<>();
    Map<String, String> ids = new TreeMap<>(Map.of(StackLayout.ROOT, stackId));
    List<StackResourceSummary> own = new ArrayList<>();
    for (StackResourceSummary summary : present(stacks, stackId)) {
      if (!summary.resourceType().equals(TemplateParts.STACK)) {
        own.add(summary);
      } else if (summary.physicalResourceId() != null) {
        String place = summary.logicalResourceId();
        ids.put(place, summary.physicalResourceId());
        resources.put(place, present(stacks, summary.physicalResourceId()));
      }
    }
    resources.put(StackLayout.ROOT, own);
    return new StackTree(resources, ids);
  }

  private static List<StackResourceSummary> present(Stacks stacks, String stackId)
      throws InterruptedException {
    return stacks.resources(stackId).stream()
        .filter(summary -> !ABSENT.contains(summary.resourceStatus()))
        .toList();
  }

  /** The ARNs of published versions that resources stand for. */
  Set<String> versions() {
    return resources.values().stream()
        .flatMap(List::stream)
        .filter(summary -> summary.resourceType().equals(LogicalIds.VERSION))
        .map(StackResourceSummary::physicalResourceId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The place of each resource. */
  Map<ResourceId, String> places() {
    Map<ResourceId, String> places = new TreeMap<>();
    resources.forEach((place, all) -> all.forEach(summary -> places.put(id(summary), place)));
    return places;
  }

  /** The id of a resource. */
  static ResourceId id(StackResourceSummary summary) {
    return LogicalIds.id(summary.resourceType(), summary.logicalResourceId());
  }
}
