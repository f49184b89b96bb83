package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stack each resource stands in. Up to 450 resources are one stack. Above, each function goes
 * with all that is its own into one of sixteen nested stacks, which its name alone decides; what
 * functions share stays in the stack above them. A function that is deployed already stays where it
 * is, because CloudFormation cannot move what has a name.
 *
 * @param nested the nested stack of each resource that stands in one
 */
public record StackLayout(Map<ResourceId, String> nested) {

  /** The place of what stands in no nested stack. */
  public static final String ROOT = "";

  private static final int MOST_IN_ONE = 450;
  private static final int STACKS = 16;
  private static final String NAME = "Functions";
  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final Set<String> SHARED =
      Set.of(
          "AWS::ApiGatewayV2::Api",
          "AWS::ApiGatewayV2::ApiMapping",
          "AWS::ApiGatewayV2::Authorizer",
          "AWS::ApiGatewayV2::DomainName",
          "AWS::ApiGatewayV2::Stage",
          "AWS::Scheduler::ScheduleGroup",
          "AWS::SecretsManager::Secret");

  /** Copies the map in, in order. */
  public StackLayout {
    nested = Collections.unmodifiableMap(new TreeMap<>(nested));
  }

  /** The layout of a first deployment. */
  public static StackLayout of(Blueprint blueprint) {
    return of(blueprint, Map.of());
  }

  /**
   * The layout of a deployment.
   *
   * @param placed where functions are already, {@link #ROOT} or a nested stack
   */
  public static StackLayout of(Blueprint blueprint, Map<ResourceId, String> placed) {
    boolean large = blueprint.resources().size() > MOST_IN_ONE;
    Map<ResourceId, String> nested = new HashMap<>();
    for (Set<ResourceId> group : groups(blueprint)) {
      String place =
          group.stream()
              .filter(id -> id.type().value().equals(FUNCTION))
              .findFirst()
              .map(function -> placed.getOrDefault(function, large ? stack(function) : ROOT))
              .orElse(ROOT);
      if (!place.equals(ROOT)) {
        group.forEach(id -> nested.put(id, place));
      }
    }
    return new StackLayout(nested);
  }

  private static String stack(ResourceId function) {
    return NAME + Integer.remainderUnsigned(Integer.parseUnsignedInt(digits(function), 16), STACKS);
  }

  private static String digits(ResourceId function) {
    return Sha256.of(function.name()).substring(0, 8);
  }

  /** What hangs together, without what is shared: all of one function. */
  private static List<Set<ResourceId>> groups(Blueprint blueprint) {
    Map<ResourceId, Set<ResourceId>> groups = new TreeMap<>();
    for (NativeResource resource : blueprint.resources().values()) {
      if (isShared(resource.id())) {
        continue;
      }
      Set<ResourceId> whole = new TreeSet<>(Set.of(resource.id()));
      whole.addAll(groups.getOrDefault(resource.id(), Set.of()));
      for (ResourceId other : resource.dependencies()) {
        if (!isShared(other)) {
          whole.add(other);
          whole.addAll(groups.getOrDefault(other, Set.of()));
        }
      }
      whole.forEach(id -> groups.put(id, whole));
    }
    return new ArrayList<>(Set.copyOf(groups.values()));
  }

  private static boolean isShared(ResourceId id) {
    return SHARED.contains(id.type().value());
  }

  /** The place of a resource. */
  public String of(ResourceId id) {
    return nested.getOrDefault(id, ROOT);
  }

  /** The nested stacks, in order. */
  public Set<String> stacks() {
    return new TreeSet<>(nested.values());
  }

  /** What stands in a place. */
  public List<NativeResource> in(String place, Blueprint blueprint) {
    return blueprint.resources().values().stream()
        .filter(resource -> of(resource.id()).equals(place))
        .toList();
  }

  /** How many resources each place has, with the nested stacks among those of the root. */
  public Map<String, Integer> sizes(Blueprint blueprint) {
    Map<String, Integer> sizes = new TreeMap<>();
    sizes.put(ROOT, in(ROOT, blueprint).size() + stacks().size());
    stacks().forEach(stack -> sizes.put(stack, in(stack, blueprint).size()));
    return sizes;
  }
}
