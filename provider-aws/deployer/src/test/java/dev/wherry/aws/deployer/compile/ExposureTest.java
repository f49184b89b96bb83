package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.NativeType;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.testkit.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an override opens is told by a plan. */
class ExposureTest {

  private static final String ROUTE = "AWS::ApiGatewayV2::Route";

  @ParameterizedTest
  @CsvSource({
    "AWS::ApiGatewayV2::Route, AuthorizationType, JWT, NONE, true",
    "AWS::ApiGatewayV2::Route, AuthorizationType, AWS_IAM, NONE, true",
    "AWS::ApiGatewayV2::Route, AuthorizationType, JWT, CUSTOM, false",
    "AWS::ApiGatewayV2::Route, AuthorizationType, NONE, NONE, false",
    "AWS::Lambda::Url, AuthType, AWS_IAM, NONE, true",
    "AWS::Lambda::Function, AuthType, AWS_IAM, NONE, false"
  })
  void anOverrideThatTakesAwayTheCheckIsPublic(
      String type, String property, String compiled, String overridden, boolean open) {
    NativeResource before = resource(type, property, compiled);
    NativeResource after = resource(type, property, overridden);
    assertEquals(open, isPublic(before, after));
  }

  @Test
  void soIsOneThatRemovesIt() {
    NativeResource before = resource(ROUTE, "AuthorizationType", "JWT");
    assertEquals(true, isPublic(before, before.withProperties(Value.Fields.NONE)));
  }

  private static boolean isPublic(NativeResource before, NativeResource after) {
    return Exposure.marked(List.of(before), List.of(after)).get(0).has(Trait.PUBLIC);
  }

  private static NativeResource resource(String type, String property, String value) {
    return NativeResource.of(
        new ResourceId(new NativeType(type), "One"),
        "route GET /one",
        Value.Fields.NONE.with(property, Value.text(value)),
        TestFunction.location());
  }
}
