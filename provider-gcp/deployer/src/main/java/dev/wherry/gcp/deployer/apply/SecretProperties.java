package dev.wherry.gcp.deployer.apply;

import com.google.cloud.secretmanager.v1.Secret;
import dev.wherry.spi.blueprint.NativeResource;

/** Secrets as a deployment makes them. */
public final class SecretProperties {

  private SecretProperties() {}

  /** What is sent to make one; without its name, and without a value. */
  public static Secret message(NativeResource resource) {
    return Messages.parse(Names.without(resource.properties(), "parent"), Secret.newBuilder())
        .build();
  }
}
