package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a stack would delete anything that the user did not agree to. */
final class Agreement {

  private Agreement() {}

  /** A stack deletes what it looks after and what is no longer in its template. */
  static void check(List<ArmId> managed, StackUpdate update) {
    Set<ResourceId> known = new TreeSet<>(update.desired().resources().keySet());
    known.addAll(update.changes().keySet());
    Spelling spelling = new Spelling(known);
    for (ArmId id : managed) {
      ResourceId resource = spelling.of(id.resource());
      boolean stays = update.desired().resources().containsKey(resource);
      if (!stays && update.changes().get(resource) != Action.DELETE) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.REJECTED,
                    "the deployment stack would delete "
                        + resource
                        + ", which the plan did not say")
                .about(resource)
                .hint("somebody may have changed the stack by hand; plan again"));
      }
    }
  }
}
