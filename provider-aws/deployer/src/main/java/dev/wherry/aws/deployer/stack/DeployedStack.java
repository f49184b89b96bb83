package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;

/** Whether the functions that have an app's names are the app's: its stack says so. */
public final class DeployedStack {

  private final Destination destination;
  private final Stacks stacks;

  /** The stack of one app and stage. */
  public DeployedStack(AwsClients clients, Destination destination) {
    this.destination = destination;
    this.stacks = new Stacks(clients, destination);
  }

  /**
   * Does nothing when the stack is there.
   *
   * @throws ProviderException when there is none, or somebody else's
   */
  public void require() throws InterruptedException {
    if (stacks.find().isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  "nothing of app `"
                      + destination.app()
                      + "` is deployed in stage `"
                      + destination.stage()
                      + "`")
              .hint("`wherry deploy --target " + destination.target().name() + "` deploys it"));
    }
  }
}
