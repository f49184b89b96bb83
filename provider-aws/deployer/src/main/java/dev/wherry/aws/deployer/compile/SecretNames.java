package dev.wherry.aws.deployer.compile;

import dev.wherry.model.ResourceName;

/** Names of secrets inside a template. */
public final class SecretNames {

  private SecretNames() {}

  /** The logical name that a secret of the app has. */
  public static String logical(ResourceName secret) {
    return Ids.secret(secret).name();
  }
}
