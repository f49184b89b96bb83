package dev.wherry.local.lambda;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function's configuration as its template has it.
 *
 * @param name the physical name
 * @param handler the adapter's entry point
 * @param memoryMegabytes of an environment
 * @param timeout of a call
 * @param variables its environment; what only AWS would know has a local stand-in
 * @param snapStart whether versions are started from snapshots
 */
public record FunctionConfiguration(
    String name,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> variables,
    boolean snapStart) {

  /** The account that stands in the names of what exists here only. */
  static final String ACCOUNT = "000000000000";

  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final String NAME = "WHERRY_FUNCTION";

  /** Copies the map in. */
  public FunctionConfiguration {
    variables = Map.copyOf(variables);
  }

  /**
   * The functions of a blueprint, by their names in the manifest.
   *
   * @param region what {@code AWS::Region} stands for
   * @throws IllegalArgumentException when a variable's value only exists on AWS
   */
  public static Map<String, FunctionConfiguration> of(Blueprint blueprint, String region) {
    Map<String, FunctionConfiguration> functions = new LinkedHashMap<>();
    LocalValues values = new LocalValues(blueprint, region);
    for (NativeResource resource : blueprint.resources().values()) {
      if (resource.id().type().value().equals(FUNCTION)) {
        FunctionConfiguration function = of(resource.properties(), values);
        functions.put(function.variables().getOrDefault(NAME, function.name()), function);
      }
    }
    return functions;
  }

  private static FunctionConfiguration of(Value.Fields properties, LocalValues values) {
    Map<String, String> variables = new TreeMap<>();
    fields(fields(properties, "Environment"), "Variables")
        .values()
        .forEach((name, value) -> variables.put(name, values.text(name, value)));
    return new FunctionConfiguration(
        text(properties, "FunctionName"),
        text(properties, "Handler"),
        number(properties, "MemorySize"),
        Duration.ofSeconds(number(properties, "Timeout")),
        variables,
        properties.values().containsKey("SnapStart")
            && text(fields(properties, "SnapStart"), "ApplyOn").equals("PublishedVersions"));
  }

  private static Value.Fields fields(Value.Fields of, String name) {
    return of.values().get(name) instanceof Value.Fields fields ? fields : Value.Fields.NONE;
  }

  private static String text(Value.Fields of, String name) {
    return of.values().get(name) instanceof Value.Literal literal ? literal.value().toString() : "";
  }

  private static int number(Value.Fields of, String name) {
    return new BigDecimal(text(of, name)).intValueExact();
  }
}
