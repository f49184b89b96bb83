package dev.wherry.spi.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintTest {

  private static final ResourceId ROLE = ResourceId.of("Role", "greet");
  private static final ResourceId FUNCTION = ResourceId.of("Function", "greet");

  @Test
  void whatPropertiesReferToIsADependency() {
    Value arn = new Value.Concat(List.of(Value.text("a:"), new Value.Attribute(ROLE, "Arn")));
    NativeResource function = resource(FUNCTION, Map.of("Role", Value.items(arn)));

    assertEquals(Set.of(ROLE), function.dependencies());
  }

  @Test
  void refusesWhatRefersToNothing() {
    NativeResource function = resource(FUNCTION, Map.of()).after(ROLE);

    String message = refusal(List.of(function), Map.of());

    assertEquals("Function greet refers to Role greet, which is not there", message);
  }

  @Test
  void refusesAnOutputThatRefersToNothing() {
    String message = refusal(List.of(), Map.of("url", new Value.Attribute(FUNCTION, "Url")));

    assertEquals("output url refers to Function greet, which is not there", message);
  }

  @Test
  void refusesCircles() {
    List<NativeResource> circle =
        List.of(
            resource(FUNCTION, Map.of()).after(ROLE),
            resource(ROLE, Map.of("Of", new Value.Attribute(FUNCTION, "Name"))));

    assertTrue(refusal(circle, Map.of()).startsWith("resources depend on each other in a circle"));
  }

  @Test
  void theOrderOfResourcesMeansNothing() {
    List<NativeResource> some = List.of(resource(ROLE, Map.of()), resource(FUNCTION, Map.of()));
    List<NativeResource> same = List.of(some.get(1), some.get(0));

    Blueprint one = Blueprint.of(some, Map.of());
    Blueprint other = Blueprint.of(same, Map.of());

    assertEquals(one, other);
    assertEquals(List.copyOf(one.resources().keySet()), List.copyOf(other.resources().keySet()));
  }

  @Test
  void traitsAndPathsAddUp() {
    NativeResource table =
        resource(FUNCTION, Map.of())
            .with(Trait.HOLDS_DATA)
            .with(Trait.PUBLIC)
            .replacedOn(PropertyPath.of("Key"))
            .replacedOn(PropertyPath.of("Sort"))
            .billedBy(PropertyPath.of("Mode"))
            .asPermission();

    assertTrue(table.has(Trait.HOLDS_DATA));
    assertEquals(Set.of(PropertyPath.of("Key"), PropertyPath.of("Sort")), table.replaceOn());
    assertEquals(Set.of(PropertyPath.of("Mode")), table.costOn());
    assertEquals(ChangeKind.PERMISSION, table.kind());
  }

  private static String refusal(List<NativeResource> resources, Map<String, Value> outputs) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Blueprint.of(resources, outputs))
            .getMessage());
  }

  private static NativeResource resource(ResourceId id, Map<String, Value> properties) {
    return NativeResource.of(
        id, "function greet", new Value.Fields(properties), SourceLocation.startOf("wherry.yml"));
  }
}
