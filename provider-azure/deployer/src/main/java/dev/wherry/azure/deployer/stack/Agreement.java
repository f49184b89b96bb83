package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.data.NativeTypes;
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

  private final Inventory inventory;
  private final StackUpdate update;
  private final Spelling spelling;

  Agreement(Inventory inventory, StackUpdate update) {
    this.inventory = inventory;
    this.update = update;
    Set<ResourceId> known = new TreeSet<>(update.desired().resources().keySet());
    known.addAll(update.changes().keySet());
    this.spelling = new Spelling(known);
  }

  /**
   * A stack deletes what it looks after and what is no longer in its template. One that failed to
   * delete something still lists what it did delete.
   */
  void check(List<ArmId> managed) throws InterruptedException {
    for (ArmId id : managed) {
      ResourceId resource = spelling.of(id.resource());
      boolean stays = update.desired().resources().containsKey(resource);
      boolean agreed = update.changes().get(resource) == Action.DELETE;
      if (!stays && !agreed && exists(resource, id)) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.REJECTED,
                    "the stack would delete " + resource + ", which the plan did not say")
                .about(resource)
                .hint(
                    "somebody may have changed the stack by hand, or its releases are lost: plan again,"
                        + " and delete by hand what no release knows"));
      }
    }
  }

  /** Of a deployment within the deployment nothing goes but the note that it was made. */
  private boolean exists(ResourceId resource, ArmId id) throws InterruptedException {
    if (resource.type().value().equalsIgnoreCase(NativeTypes.DEPLOYMENT)) {
      return false;
    }
    return !Spelling.isKnown(resource) || inventory.read(resource, id).isPresent();
  }
}
