package dev.wherry.aws.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an override opens to everyone: a plan has to say so, as it does of the manifest's routes.
 */
final class Exposure {

  /**
   * What says who may call. Where it is left out, nobody is asked
   * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html).
   */
  private static final Map<String, String> CHECKED_BY =
      Map.of(
          "AWS::ApiGatewayV2::Route", "AuthorizationType",
          "AWS::Lambda::Url", "AuthType");

  private static final Value NOBODY = Value.text("NONE");

  private Exposure() {}

  /**
   * The same resources, with those marked whose check an override took away.
   *
   * @param compiled as the manifest's own words make them
   * @param overridden the same, in the same order, after its overrides
   */
  static List<NativeResource> marked(
      List<NativeResource> compiled, List<NativeResource> overridden) {
    return IntStream.range(0, overridden.size())
        .mapToObj(
            at ->
                isChecked(compiled.get(at)) && !isChecked(overridden.get(at))
                    ? overridden.get(at).with(Trait.PUBLIC)
                    : overridden.get(at))
        .toList();
  }

  private static boolean isChecked(NativeResource resource) {
    String property = CHECKED_BY.get(resource.id().type().value());
    return property != null
        && !resource.properties().values().getOrDefault(property, NOBODY).equals(NOBODY);
  }
}
