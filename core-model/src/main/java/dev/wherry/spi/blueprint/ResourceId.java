package dev.wherry.spi.blueprint;

import java.util.Comparator;

/**
 * What a resource is found by. Type and name are all that a provider needs, beside the connection,
 * to read or to delete it: a blueprint is not at hand after a deployment was cut short.
 *
 * @param type the provider's name of the kind
 * @param name the same in every deployment of the app and stage, and unique within its type
 */
public record ResourceId(NativeType type, String name) implements Comparable<ResourceId> {

  private static final Comparator<ResourceId> ORDER =
      Comparator.comparing(ResourceId::type).thenComparing(ResourceId::name);

  /** Refuses an empty name. */
  public ResourceId {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a resource of type " + type + " has no name");
    }
  }

  /** An id of a type's bare name. */
  public static ResourceId of(String type, String name) {
    return new ResourceId(new NativeType(type), name);
  }

  @Override
  public int compareTo(ResourceId other) {
    return ORDER.compare(this, other);
  }

  /** Type and name with a blank between them. */
  @Override
  public String toString() {
    return type + " " + name;
  }
}
