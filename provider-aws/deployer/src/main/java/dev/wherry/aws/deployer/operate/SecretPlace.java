package dev.wherry.aws.deployer.operate;

import dev.wherry.model.ResourceName;

/** Where secrets are made that do not exist yet. */
@FunctionalInterface
public interface SecretPlace {

  /** Makes a secret without a value. */
  void make(ResourceName secret) throws InterruptedException;
}
