package dev.wherry.aws.deployer.stack;

import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of a stack cannot be made again: it goes with the stack only where that was agreed to. */
final class HeldData {

  private static final Set<String> TYPES = Set.of("AWS::SecretsManager::Secret");

  private final Stacks stacks;
  private final Map<ResourceId, Action> agreed;

  HeldData(Stacks stacks, Map<ResourceId, Action> agreed) {
    this.stacks = stacks;
    this.agreed = agreed;
  }

  /** Whether resources of a type hold data. */
  static boolean isHeldBy(ResourceId id) {
    return TYPES.contains(id.type().value());
  }

  /**
   * Does nothing when the whole stack may go.
   *
   * @throws ProviderException when it holds data that nobody agreed to delete
   */
  void requireAgreed(String stackId) throws InterruptedException {
    Set<ResourceId> lost = new TreeSet<>(StackTree.of(stacks, stackId).places().keySet());
    lost.removeIf(id -> !isHeldBy(id) || agreed.get(id) == Action.DELETE);
    if (!lost.isEmpty()) {
      throw new ProviderException(refusal(lost));
    }
  }

  private ProviderFailure refusal(Set<ResourceId> lost) {
    String names = lost.stream().map(ResourceId::toString).collect(Collectors.joining(", "));
    String logical = lost.stream().map(ResourceId::name).collect(Collectors.joining(" "));
    return ProviderFailure.of(
            FailureKind.BLOCKED,
            "stack `" + stacks.name() + "` has to be deleted, and still holds data: " + names)
        .hint(
            "`wherry remove --delete-data` deletes it with its data; of one in DELETE_FAILED `aws"
                + " cloudformation delete-stack --stack-name "
                + stacks.name()
                + " --retain-resources "
                + logical
                + "` leaves the data behind");
  }
}
