package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.PhysicalName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;

/** Names that AWS shows. */
public final class AwsNames {

  private AwsNames() {}

  /** A function's name on Lambda. */
  public static String function(AppName app, StageName stage, FunctionName function) {
    return PhysicalName.of(
        app, stage, function.value(), Limits.shipped().functionNameLength(), true);
  }

  /** A secret's name in Secrets Manager, where {@code /} makes folders. */
  public static String secret(AppName app, StageName stage, ResourceName secret) {
    return app + "/" + stage + "/" + secret;
  }
}
