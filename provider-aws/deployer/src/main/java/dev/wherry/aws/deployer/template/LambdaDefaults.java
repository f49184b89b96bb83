package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function has where its template says nothing. To write it out changes nothing on Lambda,
 * which publishes no version of what did not change
 * (https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html); CloudFormation then
 * fails with "A version for this Lambda function exists". The defaults are those of
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html, read on 2026-11-27.
 */
final class LambdaDefaults {

  private static final Map<String, String> TEXTS =
      Map.of(
          "Description", "",
          "EphemeralStorage.Size", "512",
          "LoggingConfig.LogFormat", "Text",
          "SnapStart.ApplyOn", "None",
          "TracingConfig.Mode", "PassThrough",
          "VpcConfig.Ipv6AllowedForDualStack", "false");

  private static final Value ARCHITECTURES = Value.items(Value.text("x86_64"));

  private LambdaDefaults() {}

  /** The properties of a function that say something. */
  static Map<String, Value> without(Map<String, Value> properties) {
    Map<String, Value> rest = without("", properties);
    rest.remove("Architectures", ARCHITECTURES);
    return rest;
  }

  private static Map<String, Value> without(String parent, Map<String, Value> properties) {
    Map<String, Value> rest = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          Value kept =
              value instanceof Value.Fields fields
                  ? new Value.Fields(without(parent + name + ".", fields.values()))
                  : value;
          if (!isNothing(kept) && !isDefault(parent + name, kept)) {
            rest.put(name, kept);
          }
        });
    return rest;
  }

  private static boolean isNothing(Value value) {
    return (value instanceof Value.Fields fields && fields.values().isEmpty())
        || (value instanceof Value.Items items && items.values().isEmpty());
  }

  private static boolean isDefault(String path, Value value) {
    return value instanceof Value.Literal literal
        && literal.value().toString().equals(TEXTS.get(path));
  }
}
