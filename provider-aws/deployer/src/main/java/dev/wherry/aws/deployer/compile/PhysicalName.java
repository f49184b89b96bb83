package dev.wherry.aws.deployer.compile;

import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;

/** Names that AWS shows: app-stage-name, shortened where a limit asks for it. */
public final class PhysicalName {

  private static final int HASH = 8;
  private static final int FUNCTION = 64;

  private PhysicalName() {}

  /** A function's name on Lambda. */
  public static String function(AppName app, StageName stage, FunctionName function) {
    return fit(app + "-" + stage + "-" + function, FUNCTION);
  }

  /** A secret's name in Secrets Manager. */
  public static String secret(AppName app, StageName stage, ResourceName secret) {
    return app + "/" + stage + "/" + secret;
  }

  /** A name of at most so many characters, which differs whenever the whole name does. */
  static String fit(String whole, int limit) {
    if (whole.length() <= limit) {
      return whole;
    }
    String prefix = whole.substring(0, limit - HASH - 1).replaceAll("-+$", "");
    return prefix + "-" + Hash.of(whole, HASH);
  }
}
