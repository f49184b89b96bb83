package dev.wherry.aws.deployer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionNameTest {

  private static final ResourceId FUNCTION = ResourceId.of("AWS::Lambda::Function", "Greet");
  private static final ResourceId VERSION = ResourceId.of(LogicalIds.VERSION, "GreetVersion");

  private static final Value.Fields PLAIN =
      Value.Fields.NONE
          .with("Code", Value.Fields.NONE.with("S3Key", Value.text("one.zip")))
          .with("MemorySize", Value.number(512))
          .with("Tags", Value.items(Value.text("one")));

  @Test
  void otherCodeOrConfigurationIsAnotherVersion() {
    Value other = Value.Fields.NONE.with("S3Key", Value.text("two.zip"));
    assertNotEquals(name(PLAIN), name(PLAIN.with("Code", other)));
    assertNotEquals(name(PLAIN), name(PLAIN.with("MemorySize", Value.number(1024))));
    assertNotEquals(name(PLAIN), name(PLAIN.with("Layers", Value.items(Value.text("a")))));
  }

  /** Lambda publishes no version of it, and CloudFormation would fail for want of one. */
  @Test
  void whatLambdaHasAnywayIsNoOtherVersion() {
    String plain = name(PLAIN);
    assertEquals(plain, name(PLAIN.with("Architectures", Value.items(Value.text("x86_64")))));
    assertNotEquals(plain, name(PLAIN.with("Architectures", Value.items(Value.text("arm64")))));
    assertEquals(plain, name(PLAIN.with("Description", Value.text(""))));
    assertEquals(plain, name(PLAIN.with("Layers", Value.items())));
    assertEquals(plain, name(PLAIN.with("EphemeralStorage", one("Size", Value.number(512)))));
    assertNotEquals(plain, name(PLAIN.with("EphemeralStorage", one("Size", Value.number(513)))));
    assertEquals(plain, name(PLAIN.with("SnapStart", one("ApplyOn", Value.text("None")))));
    assertEquals(plain, name(PLAIN.with("TracingConfig", one("Mode", Value.text("PassThrough")))));
    assertEquals(plain, name(PLAIN.with("LoggingConfig", one("LogFormat", Value.text("Text")))));
  }

  private static Value one(String key, Value value) {
    return Value.Fields.NONE.with(key, value);
  }

  @Test
  void whatNoVersionHasChangesNothing() {
    assertEquals(name(PLAIN), name(PLAIN.with("Tags", Value.items(Value.text("two")))));
    assertEquals(name(PLAIN), name(PLAIN.with("ReservedConcurrentExecutions", Value.number(5))));
  }

  @Test
  void theOrderOfKeysMeansNothing() {
    Value.Fields turned =
        Value.Fields.NONE
            .with("MemorySize", Value.number(512))
            .with("Code", Value.Fields.NONE.with("S3Key", Value.text("one.zip")));
    assertEquals(name(PLAIN), name(turned));
  }

  @Test
  void theOrderOfSubnetsMeansNothingAndThatOfLayersDoes() {
    Value[] ids = {Value.text("a"), Value.text("b")};
    Value[] turned = {Value.text("b"), Value.text("a")};
    for (String set : List.of("SubnetIds", "SecurityGroupIds")) {
      assertEquals(
          name(PLAIN.with("VpcConfig", one(set, Value.items(ids)))),
          name(PLAIN.with("VpcConfig", one(set, Value.items(turned)))));
    }
    assertNotEquals(
        name(PLAIN.with("Layers", Value.items(ids))),
        name(PLAIN.with("Layers", Value.items(turned))));
  }

  @Test
  void neighbouringValuesDoNotMerge() {
    assertNotEquals(
        name(PLAIN.with("Layers", Value.items(Value.text("a"), Value.text("b")))),
        name(PLAIN.with("Layers", Value.items(Value.text("a,1:b")))));
  }

  @Test
  void aNameInAStackLeadsBackToTheId() {
    String name = name(PLAIN);
    assertTrue(name.matches("GreetVersion[0-9a-f]{10}"), name);
    assertEquals(VERSION, LogicalIds.id(LogicalIds.VERSION, name));
    assertEquals(FUNCTION, LogicalIds.id("AWS::Lambda::Function", "Greet"));
  }

  private static String name(Value.Fields function) {
    SourceLocation place = SourceLocation.startOf("wherry.yml");
    Value.Fields version =
        Value.Fields.NONE.with("FunctionName", new Value.Attribute(FUNCTION, "Ref"));
    Blueprint blueprint =
        Blueprint.of(
            List.of(
                NativeResource.of(FUNCTION, "function greet", function, place),
                NativeResource.of(VERSION, "function greet", version, place)),
            Map.of());
    return new LogicalIds(blueprint).of(VERSION);
  }
}
