package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.compile.Problems;
import java.util.Map;

/**
 * What is compiled: one app for one stage and target.
 *
 * @param app the app
 * @param stage which copy
 * @param target where
 * @param limits what AWS takes
 * @param problems what was found so far
 */
record Scope(Application app, StageName stage, Target target, Limits limits, Problems problems) {

  /** This provider's name, under which the manifest has permissions and overrides for it. */
  static final ProviderName AWS = new ProviderName("aws");

  /** What all names of this copy begin with. */
  String prefix() {
    return app.name() + "-" + stage;
  }

  /** A function's name on Lambda. */
  String physical(FunctionName function) {
    return AwsNames.function(app.name(), stage, function);
  }

  /** What marks everything of this copy. */
  Map<String, String> tags() {
    return Map.of("wherry:app", app.name().value(), "wherry:stage", stage.value());
  }

  /** Whether functions have addresses of their own. */
  boolean direct() {
    return app.http().endpoint() == HttpSettings.Endpoint.DIRECT;
  }
}
