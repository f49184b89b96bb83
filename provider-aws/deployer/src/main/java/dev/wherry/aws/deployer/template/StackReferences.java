package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the template of one stack refers to resources: to its own ones directly, to those of the
 * stack above by parameters, to those of nested stacks by their outputs.
 */
final class StackReferences implements References {

  private final String place;
  private final StackLayout layout;
  private final LogicalIds ids;
  private final Map<String, Value.Attribute> parameters = new TreeMap<>();

  StackReferences(String place, StackLayout layout, LogicalIds ids) {
    this.place = place;
    this.layout = layout;
    this.ids = ids;
  }

  @Override
  public Map<String, Object> to(Value.Attribute attribute) {
    String other = layout.of(attribute.resource());
    if (other.equals(place)) {
      return ids.to(attribute);
    }
    if (other.equals(StackLayout.ROOT)) {
      parameters.put(name(attribute), attribute);
      return Map.of(REF, name(attribute));
    }
    if (place.equals(StackLayout.ROOT)) {
      return Map.of(GET, List.of(other, "Outputs." + name(attribute)));
    }
    throw new IllegalArgumentException(
        "nested stack " + place + " refers to " + attribute.resource() + " of another");
  }

  /** What the stack must be told, by the names of its parameters. */
  Map<String, Value.Attribute> parameters() {
    return parameters;
  }

  /** The name of what one stack tells another. */
  static String name(Value.Attribute attribute) {
    ResourceId resource = attribute.resource();
    return attribute.name().equals(REF) ? resource.name() : resource.name() + attribute.name();
  }
}
