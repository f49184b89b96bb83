package dev.wherry.aws.deployer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types of resources that Wherry makes, from {@code resource-types.json}.
 *
 * @param source where they come from
 * @param date when they were read
 * @param types by name
 */
public record ResourceTypes(String source, String date, Map<String, ResourceType> types) {

  /** Copies the map in, in order. */
  public ResourceTypes {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /** A type, if Wherry makes resources of it. */
  public Optional<ResourceType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Those that this version ships with. */
  public static ResourceTypes shipped() {
    return Shipped.ALL;
  }

  private static ResourceTypes read() {
    try (InputStream in =
        Objects.requireNonNull(ResourceTypes.class.getResourceAsStream("resource-types.json"))) {
      return new ObjectMapper().readValue(in, ResourceTypes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final ResourceTypes ALL = read();
  }
}
