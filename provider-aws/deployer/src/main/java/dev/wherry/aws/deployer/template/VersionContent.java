package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What makes another version of a function. Neither a default that is written out does, nor the
 * order of lists in which it means nothing: Lambda publishes no version of what did not change
 * (https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html), and CloudFormation then
 * fails with "A version for this Lambda function exists". The defaults are those of
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html, read on 2026-11-27.
 */
final class VersionContent {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "Description", "",
          "EphemeralStorage.Size", "512",
          "LoggingConfig.LogFormat", "Text",
          "SnapStart.ApplyOn", "None",
          "TracingConfig.Mode", "PassThrough",
          "VpcConfig.Ipv6AllowedForDualStack", "false");

  private static final Value ARCHITECTURES = Value.items(Value.text("x86_64"));

  private static final Set<String> SETS =
      Set.of("VpcConfig.SecurityGroupIds", "VpcConfig.SubnetIds");

  private VersionContent() {}

  /** The properties of a function that say something, each in one form. */
  static Map<String, Value> of(Map<String, Value> properties) {
    Map<String, Value> content = of("", properties);
    content.remove("Architectures", ARCHITECTURES);
    return content;
  }

  private static Map<String, Value> of(String parent, Map<String, Value> properties) {
    Map<String, Value> content = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          Value one = of(parent + name, value);
          if (!isNothing(one) && !isDefault(parent + name, one)) {
            content.put(name, one);
          }
        });
    return content;
  }

  private static Value of(String path, Value value) {
    if (value instanceof Value.Fields fields) {
      return new Value.Fields(of(path + ".", fields.values()));
    }
    return value instanceof Value.Items items && SETS.contains(path)
        ? new Value.Items(
            items.values().stream().sorted(Comparator.comparing(Value::toString)).toList())
        : value;
  }

  private static boolean isNothing(Value value) {
    return (value instanceof Value.Fields fields && fields.values().isEmpty())
        || (value instanceof Value.Items items && items.values().isEmpty());
  }

  private static boolean isDefault(String path, Value value) {
    return value instanceof Value.Literal literal
        && literal.value().toString().equals(DEFAULTS.get(path));
  }
}
