package dev.wherry.aws.deployer.compile;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values as CloudFormation writes them. */
final class Native {

  static final Value PARTITION = ref("AWS::Partition");
  static final Value REGION = ref("AWS::Region");
  static final Value ACCOUNT = ref("AWS::AccountId");

  private Native() {}

  /** What a pseudo parameter or a parameter of the template stands for. */
  static Value ref(String parameter) {
    return new Value.Fields(Map.of("Ref", Value.text(parameter)));
  }

  /** What CloudFormation's {@code Ref} gives for a resource: a name, an id or an ARN. */
  static Value ref(ResourceId id) {
    return new Value.Attribute(id, "Ref");
  }

  static Value arn(ResourceId id) {
    return new Value.Attribute(id, "Arn");
  }

  static Value concat(Object... parts) {
    return new Value.Concat(
        Arrays.stream(parts)
            .map(part -> part instanceof Value value ? value : Value.text(part.toString()))
            .toList());
  }

  static Value texts(Collection<String> texts) {
    return new Value.Items(texts.stream().<Value>map(Value::text).toList());
  }

  /** Tags as most services want them. */
  static Value tags(Map<String, String> tags) {
    return tagList(tagMap(tags).values());
  }

  /** Tags whose values may still be open, in order. */
  static Value tagList(Map<String, Value> tags) {
    List<Value> items = new ArrayList<>();
    tags.forEach(
        (key, value) ->
            items.add(Value.Fields.NONE.with("Key", Value.text(key)).with("Value", value)));
    return new Value.Items(items);
  }

  /** Tags as API Gateway wants them. */
  static Value.Fields tagMap(Map<String, String> tags) {
    Map<String, Value> fields = new LinkedHashMap<>();
    new TreeMap<>(tags).forEach((key, value) -> fields.put(key, Value.text(value)));
    return new Value.Fields(fields);
  }

  /** One statement that allows. */
  static Value.Fields allow(Value actions, Value resources) {
    return Value.Fields.NONE
        .with("Effect", Value.text("Allow"))
        .with("Action", actions)
        .with("Resource", resources);
  }

  static Value.Fields policy(List<Value> statements) {
    return Value.Fields.NONE
        .with("Version", Value.text("2012-10-17"))
        .with("Statement", new Value.Items(statements));
  }

  /** Who may take on a role. */
  static Value.Fields trust(String service, Value.Fields condition) {
    Value.Fields statement =
        Value.Fields.NONE
            .with("Effect", Value.text("Allow"))
            .with("Principal", Value.Fields.NONE.with("Service", Value.text(service)))
            .with("Action", Value.text("sts:AssumeRole"));
    return policy(
        List.of(condition.values().isEmpty() ? statement : statement.with("Condition", condition)));
  }
}
