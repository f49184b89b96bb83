package dev.wherry.aws.deployer.data;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.spi.compile.ResourceTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What CloudFormation knows of the types of resources that Wherry makes. */
public final class CloudFormationTypes {

  private CloudFormationTypes() {}

  /** Those of {@code resource-types.json}, which this version ships with. */
  public static ResourceTypes shipped() {
    return Shipped.ALL;
  }

  /**
   * Those of a function on Lambda's own instances: the schema has what a function with a capacity
   * provider takes, which is more
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, read 2026-11-28).
   */
  public static ResourceTypes withoutCapacityProvider() {
    return Shipped.NARROW;
  }

  private static ResourceTypes narrow(ResourceTypes wide, Limits limits) {
    Map<String, ResourceType> types = new TreeMap<>(wide.types());
    types.computeIfPresent(
        "AWS::Lambda::Function",
        (name, type) -> {
          Map<String, PropertyType> properties = new TreeMap<>(type.properties());
          properties.computeIfPresent("MemorySize", (key, one) -> one.upTo(limits.largestMemory()));
          properties.computeIfPresent(
              "Timeout", (key, one) -> one.upTo(limits.longestTimeoutSeconds()));
          return new ResourceType(type.replacing(), type.readOnly(), properties);
        });
    return new ResourceTypes(wide.source(), wide.date(), types);
  }

  private static ResourceTypes read() {
    try (InputStream in =
        Objects.requireNonNull(Limits.class.getResourceAsStream("resource-types.json"))) {
      return JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(in, ResourceTypes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final ResourceTypes ALL = read();
    static final ResourceTypes NARROW = narrow(ALL, Limits.shipped());
  }
}
