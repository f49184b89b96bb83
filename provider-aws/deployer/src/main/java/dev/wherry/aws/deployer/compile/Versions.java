package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;

/**
 * The published version of a function and the alias that every trigger names. The version's logical
 * name gets its hash when the template is written: before, no digest is known.
 */
final class Versions implements FunctionPart {

  private static final String WARM = "ProvisionedConcurrencyConfig";

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    ResourceId version = Ids.version(function.name());
    Value.Fields published =
        Value.Fields.NONE.with("FunctionName", Native.ref(Ids.function(function.name())));
    Value.Fields alias =
        published
            .with("FunctionVersion", new Value.Attribute(version, "Version"))
            .with("Name", Value.text(Alias.NAME));
    if (function.warm() > 0) {
      alias =
          alias.with(
              WARM,
              Value.Fields.NONE.with(
                  "ProvisionedConcurrentExecutions", Value.number(function.warm())));
    }
    return List.of(
        Subjects.resource(version, function, published),
        Subjects.resource(Ids.alias(function.name()), function, alias)
            .billedBy(PropertyPath.of(WARM)));
  }
}
