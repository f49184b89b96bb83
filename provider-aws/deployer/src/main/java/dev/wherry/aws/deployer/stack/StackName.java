package dev.wherry.aws.deployer.stack;

import dev.wherry.spi.Destination;

/** The name of the stack of an app and stage. */
public final class StackName {

  private StackName() {}

  /** App and stage, which always fit into the 128 characters of a name. */
  public static String of(Destination destination) {
    return destination.app() + "-" + destination.stage();
  }
}
