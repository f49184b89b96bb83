package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import com.azure.resourcemanager.resources.models.ResourceReferenceExtended;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.Failures;
import dev.wherry.azure.deployer.storage.BlobStorage;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackApplier;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a deployment stack what a blueprint says, then publishes packages. A stack that failed does
 * not go back by itself: what it made stays, and the next deployment goes on from there.
 */
public final class DeploymentStackApplier implements StackApplier {

  private static final Duration UNTIL_IT_IS_FREE = Duration.ofMinutes(5);

  private final AzureClients clients;
  private final ResourceGroup group;
  private final BlobStorage storage;
  private final Destination destination;

  /** An applier for one app and stage. */
  public DeploymentStackApplier(
      AzureClients clients, ResourceGroup group, BlobStorage storage, Destination destination) {
    this.clients = clients;
    this.group = group;
    this.storage = storage;
    this.destination = destination;
  }

  @Override
  public void apply(StackUpdate update, ApplyListener listener) throws InterruptedException {
    Stacks stacks = new Stacks(clients, destination);
    Optional<DeploymentStackInner> stack = stacks.idle(busy -> {});
    Inventory inventory = new Inventory(clients, group);
    new Agreement(inventory, update).check(Stacks.managed(stack));
    Leavings leavings = new Leavings(clients, inventory, storage, update, listener);
    leavings.intend();
    if (update.desired().resources().isEmpty()) {
      leavings.begin();
      remove(stacks, stack);
    } else {
      group.make();
      leavings.bringBackVaults();
      leavings.replace(stack);
      change(stacks, stack, update, listener);
    }
    leavings.delete(stacks.find());
    Packages packages = new Packages(clients, storage);
    FreshReaders readers = new FreshReaders(clients, update);
    new Publication(packages, readers, update, listener).publish();
  }

  private void remove(Stacks stacks, Optional<DeploymentStackInner> stack)
      throws InterruptedException {
    if (stack.isEmpty()) {
      return;
    }
    begin(
        () -> {
          boolean begun = stacks.delete();
          boolean gone = stacks.idle(busy -> {}).isEmpty();
          return begun || gone ? Optional.of(gone) : Optional.empty();
        });
    Optional<DeploymentStackInner> left = stacks.find();
    if (left.isPresent()) {
      throw new ProviderException(failure(left.get()));
    }
  }

  /** An operation is refused while another one has the stack, and asked for again after that. */
  private <T> void begin(Poll.Question<T> operation) throws InterruptedException {
    Poll poll = new Poll(clients.pace(), Duration.ofMillis(500), Duration.ofSeconds(10));
    if (poll.within(UNTIL_IT_IS_FREE, operation).isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.CONFLICT,
                  "Azure says that the deployment stack is busy, and shows it idle")
              .hint("try again in some minutes"));
    }
  }

  private void change(
      Stacks stacks,
      Optional<DeploymentStackInner> stack,
      StackUpdate update,
      ApplyListener listener)
      throws InterruptedException {
    var others = new OtherSettings(clients, stacks).read(update.desired());
    Progress progress = new Progress(clients, update, listener, Stacks.deployment(stack));
    StackTemplate template = StackTemplate.of(update.desired(), others);
    begin(
        () -> {
          boolean begun = stacks.put(template);
          if (!begun) {
            stacks.idle(progress::tell);
          }
          return begun ? Optional.of(true) : Optional.empty();
        });
    DeploymentStackInner end =
        stacks
            .idle(progress::tell)
            .orElseThrow(
                () ->
                    new ProviderException(
                        ProviderFailure.of(
                            FailureKind.REJECTED, "somebody deleted the stack meanwhile")));
    if (!Stacks.isSound(end)) {
      throw new ProviderException(progress.failure().orElseGet(() -> failure(end)));
    }
  }

  /** The cause that a stack itself gives: a resource that could not go, or its own error. */
  private static ProviderFailure failure(DeploymentStackInner stack) {
    List<ResourceReferenceExtended> failed =
        Objects.requireNonNullElse(stack.failedResources(), List.of());
    for (ResourceReferenceExtended resource : failed) {
      if (resource.error() != null && resource.id() != null) {
        return Failures.of(resource.error()).about(new ArmId(resource.id()).resource());
      }
    }
    return stack.error() == null
        ? ProviderFailure.of(
            FailureKind.REJECTED, "the deployment stack is " + stack.provisioningState())
        : Failures.of(stack.error());
  }
}
