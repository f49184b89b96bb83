package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalValuesTest {

  private static final ResourceId SECRET =
      ResourceId.of("AWS::SecretsManager::Secret", "stripe-key");
  private static final ResourceId TABLE = ResourceId.of("AWS::DynamoDB::Table", "users");

  private final LocalValues values =
      new LocalValues(
          Blueprint.of(
              List.of(resource(SECRET, "secret stripe-key"), resource(TABLE, "table users")),
              Map.of()),
          "eu-west-1");

  @Test
  void scalarsAreTheirTexts() {
    assertEquals("hello", text(Value.text("hello")));
    assertEquals("512", text(Value.number(512)));
    assertEquals("true", text(Value.flag(true)));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::Region, eu-west-1",
    "AWS::AccountId, 000000000000",
    "AWS::Partition, aws",
    "AWS::URLSuffix, amazonaws.com"
  })
  void whatCloudFormationKnowsHasAStandIn(String name, String standIn) {
    assertEquals(standIn, text(Value.Fields.NONE.with("Ref", Value.text(name))));
  }

  @Test
  void aSecretIsAnArnThatEndsInItsName() {
    assertEquals(
        LocalSecrets.arn("eu-west-1", "stripe-key"), text(new Value.Attribute(SECRET, "Id")));
  }

  @Test
  void partsAreJoined() {
    assertEquals(
        "arn:eu-west-1:7",
        text(
            new Value.Concat(
                List.of(
                    Value.text("arn:"),
                    Value.Fields.NONE.with("Ref", Value.text("AWS::Region")),
                    Value.text(":"),
                    Value.number(7)))));
  }

  @Test
  void whatExistsOnAwsOnlyIsNamed() {
    for (Value value :
        List.of(
            new Value.Attribute(TABLE, "Arn"),
            Value.Fields.NONE.with("Ref", Value.text("AWS::StackId")),
            Value.Fields.NONE.with("Fn::ImportValue", Value.text("other")),
            Value.items(Value.text("list")))) {
      assertEquals(
          "the environment variable `HOST` refers to something that exists on AWS only",
          assertThrows(IllegalArgumentException.class, () -> text(value)).getMessage());
    }
  }

  private String text(Value value) {
    return values.text("HOST", value);
  }

  private static NativeResource resource(ResourceId id, String subject) {
    return NativeResource.of(
        id, subject, Value.Fields.NONE, new SourceLocation("wherry.yml", 1, 1, 1));
  }
}
