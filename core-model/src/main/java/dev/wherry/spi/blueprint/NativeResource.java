package dev.wherry.spi.blueprint;

import dev.wherry.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource of a provider, as it should be. Only the properties named here are owned; what the
 * platform adds is left alone.
 *
 * @param id what it is found by
 * @param subject what it is for, in the manifest's words: {@code function greet}
 * @param properties what is owned
 * @param dependsOn what must exist before, beside what the properties refer to
 * @param replaceOn properties that cannot change in place
 * @param costOn properties that change the bill
 * @param kind what a change of any other property is about: configuration or permission
 * @param traits what else matters
 * @param origin the line of the manifest that asks for it
 */
public record NativeResource(
    ResourceId id,
    String subject,
    Value.Fields properties,
    Set<ResourceId> dependsOn,
    Set<PropertyPath> replaceOn,
    Set<PropertyPath> costOn,
    ChangeKind kind,
    Set<Trait> traits,
    SourceLocation origin) {

  /** Copies the sets in, in order. */
  public NativeResource {
    dependsOn = Sorted.copyOf(dependsOn);
    replaceOn = Sorted.copyOf(replaceOn);
    costOn = Sorted.copyOf(costOn);
    traits = Sorted.copyOf(traits);
  }

  /** Configuration that depends on nothing and can change in place. */
  public static NativeResource of(
      ResourceId id, String subject, Value.Fields properties, SourceLocation origin) {
    return new NativeResource(
        id,
        subject,
        properties,
        Set.of(),
        Set.of(),
        Set.of(),
        ChangeKind.CONFIGURATION,
        Set.of(),
        origin);
  }

  /** The same with other properties. */
  public NativeResource withProperties(Value.Fields others) {
    return new NativeResource(
        id, subject, others, dependsOn, replaceOn, costOn, kind, traits, origin);
  }

  /** The same, after these as well. */
  public NativeResource after(ResourceId... others) {
    Set<ResourceId> all = joined(dependsOn, others);
    return new NativeResource(
        id, subject, properties, all, replaceOn, costOn, kind, traits, origin);
  }

  /** The same, replaced when one of these changes. */
  public NativeResource replacedOn(PropertyPath... paths) {
    Set<PropertyPath> all = joined(replaceOn, paths);
    return new NativeResource(
        id, subject, properties, dependsOn, all, costOn, kind, traits, origin);
  }

  /** The same, billed otherwise when one of these changes. */
  public NativeResource billedBy(PropertyPath... paths) {
    Set<PropertyPath> all = joined(costOn, paths);
    return new NativeResource(
        id, subject, properties, dependsOn, replaceOn, all, kind, traits, origin);
  }

  /** The same as a permission. */
  public NativeResource asPermission() {
    return new NativeResource(
        id,
        subject,
        properties,
        dependsOn,
        replaceOn,
        costOn,
        ChangeKind.PERMISSION,
        traits,
        origin);
  }

  /** The same with these traits as well. */
  public NativeResource with(Trait... more) {
    Set<Trait> all = joined(traits, more);
    return new NativeResource(
        id, subject, properties, dependsOn, replaceOn, costOn, kind, all, origin);
  }

  /** Whether it has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** All that must exist before it. */
  public Set<ResourceId> dependencies() {
    Set<ResourceId> all = new TreeSet<>(dependsOn);
    Parts.references(properties).forEach(all::add);
    return all;
  }

  private static <T> Set<T> joined(Collection<T> some, T[] more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).collect(Collectors.toSet());
  }
}
