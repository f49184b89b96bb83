package dev.wherry.engine.plan;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource that will change.
 *
 * @param resource as it will be, or as it was when it goes
 * @param action what happens to it
 * @param cause why
 * @param properties what differs, when it exists before and after
 */
public record ResourceChange(
    NativeResource resource, Action action, Cause cause, List<PropertyChange> properties) {

  /** Copies the list in. */
  public ResourceChange {
    properties = List.copyOf(properties);
  }

  /** What it is found by. */
  public ResourceId id() {
    return resource.id();
  }

  /** Whether anyone on the internet may call what comes of it. */
  public boolean opens() {
    return action != Action.DELETE && resource.has(Trait.PUBLIC);
  }

  /** Whether what it holds is lost. */
  public boolean losesData() {
    return (action == Action.DELETE || action == Action.REPLACE) && resource.has(Trait.HOLDS_DATA);
  }

  /** What the change is about. */
  public Set<ChangeKind> kinds() {
    return properties.isEmpty()
        ? Set.of(resource.kind())
        : properties.stream().map(PropertyChange::kind).collect(Collectors.toSet());
  }

  /** The properties that differ; the root when all are new. */
  public Set<PropertyPath> changedPaths() {
    return properties.isEmpty()
        ? Set.of(PropertyPath.ROOT)
        : properties.stream().map(change -> change.difference().path()).collect(Collectors.toSet());
  }
}
