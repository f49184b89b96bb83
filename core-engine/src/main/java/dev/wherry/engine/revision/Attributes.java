package dev.wherry.engine.revision;

import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The attributes of the resources that exist by now; several threads add to them. */
public final class Attributes {

  private final Map<ResourceId, Map<String, String>> known = new ConcurrentHashMap<>();

  /** Those of what exists. */
  public static Attributes of(Observed observed) {
    Attributes attributes = new Attributes();
    observed.resources().forEach((id, live) -> attributes.add(id, live.attributes()));
    return attributes;
  }

  /** A resource came to be, or came to be another. */
  public void add(ResourceId id, Map<String, String> attributes) {
    known.put(id, Map.copyOf(attributes));
  }

  /** The value with every attribute filled in that is known. */
  public Value fill(Value value) {
    return Substitution.in(value, part -> find(part).orElse(part));
  }

  /** The resource with every attribute filled in; one that is unknown is a mistake. */
  public NativeResource resolve(NativeResource resource) {
    Value.Fields filled = (Value.Fields) fill(resource.properties());
    filled
        .everything()
        .filter(Value.Attribute.class::isInstance)
        .findFirst()
        .ifPresent(
            missing -> {
              throw new IllegalStateException(resource.id() + " needs the unknown " + missing);
            });
    return resource.withProperties(filled);
  }

  private Optional<Value> find(Value part) {
    return part instanceof Value.Attribute attribute
        ? Optional.ofNullable(known.get(attribute.resource()))
            .map(attributes -> attributes.get(attribute.name()))
            .map(Value::text)
        : Optional.empty();
  }
}
