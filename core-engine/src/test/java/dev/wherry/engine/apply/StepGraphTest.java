package dev.wherry.engine.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.plan.Cause;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StepGraphTest {

  private final NativeResource role = resource("role");
  private final NativeResource function = resource("function", "role");
  private final NativeResource route = resource("route", "function");

  @Test
  void whatIsNeededIsMadeFirst() {
    assertEquals(
        Map.of(
            "put function", Set.of(),
            "put route", Set.of("put function")),
        graph(List.of(), change(function, Action.CREATE), change(route, Action.CREATE)));
  }

  @Test
  void whatWasBuiltOnOthersGoesFirst() {
    assertEquals(
        Map.of(
            "delete role", Set.of("delete function"),
            "delete function", Set.of("delete route"),
            "delete route", Set.of()),
        graph(
            List.of(role, function, route),
            change(role, Action.DELETE),
            change(function, Action.DELETE),
            change(route, Action.DELETE)));
  }

  @Test
  void aReplacementIsADeletionAndAPut() {
    assertEquals(
        Map.of(
            "delete function", Set.of(),
            "put function", Set.of("delete function"),
            "put route", Set.of("put function")),
        graph(
            List.of(role, function, route),
            change(function, Action.REPLACE),
            change(route, Action.UPDATE)));
  }

  @Test
  void whatRefersLetsGoBeforeTheOtherGoes() {
    assertEquals(
        Map.of("put function", Set.of(), "delete role", Set.of("put function")),
        graph(
            List.of(role, function),
            change(resource("function"), Action.UPDATE),
            change(role, Action.DELETE)));
  }

  /** What was open may trust its callers as soon as it is changed. */
  @Test
  void aPermissionGoesBeforeWhatItOpenedChanges() {
    NativeResource open = resource("open", "function").asPermission();
    assertEquals(
        Map.of("delete open", Set.of(), "put function", Set.of("delete open")),
        graph(
            List.of(role, function, open),
            change(function, Action.UPDATE),
            change(open, Action.DELETE)));
  }

  @Test
  void lettingGoGivesWayWhereItWouldMakeACircle() {
    NativeResource integration = resource("integration", "function");
    NativeResource old = resource("route", "integration");
    NativeResource now = resource("route", "function");

    assertEquals(
        Map.of(
            "put route", Set.of("put function"),
            "put function", Set.of("delete function"),
            "delete function", Set.of("delete integration"),
            "delete integration", Set.of()),
        graph(
            List.of(function, integration, old, role),
            change(now, Action.UPDATE),
            change(integration, Action.DELETE),
            change(function, Action.REPLACE)));
  }

  private static Map<String, Set<String>> graph(
      List<NativeResource> before, ResourceChange... changes) {
    Situation situation = new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
    if (!before.isEmpty()) {
      List<NativeResource> all = new ArrayList<>(before);
      if (before.stream().noneMatch(one -> one.id().name().equals("role"))) {
        all.add(resource("role"));
      }
      situation =
          new Situation(
              new Revision(Blueprint.of(all, Map.of()), Map.of()), Map.of(), Observed.NOTHING);
    }
    Plan plan =
        new Plan(Revision.EMPTY, List.of(changes), List.of(), List.of(), List.of(), List.of());
    Map<String, Set<String>> names = new java.util.TreeMap<>();
    StepGraph.of(plan, situation).forEach((step, first) -> names.put(name(step), names(first)));
    return names;
  }

  private static Set<String> names(Collection<Step> steps) {
    Set<String> names = new TreeSet<>();
    steps.forEach(step -> names.add(name(step)));
    return names;
  }

  private static String name(Step step) {
    return (step.kind() == Step.Kind.PUT ? "put " : "delete ") + step.id().name();
  }

  private static ResourceChange change(NativeResource resource, Action action) {
    return new ResourceChange(resource, action, Cause.CHANGED, List.of());
  }

  private static NativeResource resource(String name, String... needed) {
    NativeResource resource =
        NativeResource.of(
            id(name), "function greet", Value.Fields.NONE, SourceLocation.startOf("wherry.yml"));
    for (String other : needed) {
      resource = resource.after(id(other));
    }
    return resource;
  }

  private static ResourceId id(String name) {
    return ResourceId.of("Type", name);
  }
}
