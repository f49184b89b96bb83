package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.template.StackLayout;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.Set;

/**
 * Resources that would have to go from one stack into another, which CloudFormation cannot do: it
 * makes the new one while the old one is still there, and a route exists once.
 */
final class MovedResources {

  private MovedResources() {}

  /**
   * Does nothing when all that is there stays in its stack.
   *
   * @param present where everything is
   * @param desired what there is to be
   * @throws ProviderException when something moves
   */
  static void refuse(Map<ResourceId, String> present, Set<ResourceId> desired, StackLayout layout) {
    for (ResourceId id : desired) {
      String now = present.get(id);
      if (now != null && !now.equals(layout.of(id))) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.BLOCKED,
                    id + " goes to a function that stands in another of the app's nested stacks")
                .about(id)
                .hint("deploy without it, then with it; in between it is away"));
      }
    }
  }
}
