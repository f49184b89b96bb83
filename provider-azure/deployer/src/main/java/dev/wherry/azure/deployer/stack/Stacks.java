package dev.wherry.azure.deployer.stack;

import com.azure.core.util.FluxUtil;
import com.azure.resourcemanager.resources.fluent.DeploymentStacksClient;
import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import com.azure.resourcemanager.resources.models.ActionOnUnmanage;
import com.azure.resourcemanager.resources.models.DenySettings;
import com.azure.resourcemanager.resources.models.DenySettingsMode;
import com.azure.resourcemanager.resources.models.DeploymentStackProvisioningState;
import com.azure.resourcemanager.resources.models.DeploymentStacksDeleteDetachEnum;
import com.azure.resourcemanager.resources.models.ManagedResourceReference;
import com.azure.resourcemanager.resources.models.UnmanageActionManagementGroupMode;
import com.azure.resourcemanager.resources.models.UnmanageActionResourceGroupMode;
import com.azure.resourcemanager.resources.models.UnmanageActionResourceMode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.compile.AzureNames;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one deployment stack of an app and stage: all that is known of Azure's client for stacks. Its
 * tags say whose it is: app {@code shop} in stage {@code dev-x} and app {@code shop-dev} in stage
 * {@code x} have the same name.
 */
final class Stacks {

  private static final Set<DeploymentStackProvisioningState> ENDS =
      Set.of(
          DeploymentStackProvisioningState.SUCCEEDED,
          DeploymentStackProvisioningState.FAILED,
          DeploymentStackProvisioningState.CANCELED);

  private final AzureClients clients;
  private final DeploymentStacksClient api;
  private final Destination destination;
  private final String group;
  private final Poll poll;

  Stacks(AzureClients clients, Destination destination) {
    this.clients = clients;
    this.api = clients.stacks();
    this.destination = destination;
    this.group = clients.place().group();
    this.poll = new Poll(clients.pace(), Duration.ofMillis(500), Duration.ofSeconds(5));
  }

  /** App and stage, which always fit into the 90 characters of a name. */
  String name() {
    return AzureNames.of(destination).prefix();
  }

  /** The stack, if there is one; somebody else's of that name is refused. */
  Optional<DeploymentStackInner> find() throws InterruptedException {
    Optional<DeploymentStackInner> found = read();
    if (found.isPresent() && !isOurs(found.get())) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN,
                  "the deployment stack `"
                      + name()
                      + "` in resource group `"
                      + group
                      + "` is not the app's")
              .hint("name the app or the stage otherwise, or the target's `resource-group`"));
    }
    return found;
  }

  private boolean isOurs(DeploymentStackInner stack) {
    Map<String, String> tags = Objects.requireNonNullElse(stack.tags(), Map.of());
    return tags.entrySet().containsAll(Ownership.of(destination).entrySet());
  }

  /** A stack without a group is none. */
  private Optional<DeploymentStackInner> read() throws InterruptedException {
    return clients.foundStack(() -> api.getByResourceGroup(group, name()));
  }

  /** The stack when Azure does nothing to it any more; what happens meanwhile is looked at. */
  Optional<DeploymentStackInner> idle(Look look) throws InterruptedException {
    return poll.until(
        () -> {
          Optional<DeploymentStackInner> stack = find();
          if (stack.isEmpty()) {
            return Optional.of(stack);
          }
          look.at(stack.get());
          return ENDS.contains(stack.get().provisioningState())
              ? Optional.of(stack)
              : Optional.empty();
        });
  }

  /** What is done each time that a busy stack is asked for. */
  @FunctionalInterface
  interface Look {

    /** Looks. */
    void at(DeploymentStackInner stack) throws InterruptedException;
  }

  /** Whether what was last asked for is so. */
  static boolean isSound(DeploymentStackInner stack) {
    return stack.provisioningState().equals(DeploymentStackProvisioningState.SUCCEEDED);
  }

  /** The ids of what a stack looks after. */
  static List<ArmId> managed(Optional<DeploymentStackInner> stack) {
    List<ManagedResourceReference> resources =
        stack.map(DeploymentStackInner::resources).orElse(List.of());
    return Objects.requireNonNullElse(resources, List.<ManagedResourceReference>of()).stream()
        .map(resource -> new ArmId(resource.id()))
        .toList();
  }

  /** The deployment by which a stack was last changed; empty before the first. */
  static String deployment(Optional<DeploymentStackInner> stack) {
    return stack.map(DeploymentStackInner::deploymentId).orElse("");
  }

  /**
   * Asks for the stack to become what a template says; what is in it no more is deleted.
   *
   * @return whether that began: it does not while Azure is at work on the stack, perhaps since the
   *     same was asked for before and the answer was lost
   */
  boolean put(StackTemplate template) throws InterruptedException {
    DeploymentStackInner wanted =
        new DeploymentStackInner()
            .withTags(Ownership.of(destination))
            .withTemplate(template.document())
            .withParameters(template.parameters())
            .withActionOnUnmanage(
                new ActionOnUnmanage()
                    .withResources(DeploymentStacksDeleteDetachEnum.DELETE)
                    .withResourceGroups(DeploymentStacksDeleteDetachEnum.DETACH))
            .withDenySettings(new DenySettings().withMode(DenySettingsMode.NONE));
    return clients
        .idleStack(
            () ->
                api.createOrUpdateAtResourceGroupWithResponseAsync(group, name(), wanted)
                    .flatMap(answer -> FluxUtil.collectBytesInByteBufferStream(answer.getValue()))
                    .block())
        .isPresent();
  }

  /**
   * Asks for the stack to go away with all that it looks after.
   *
   * @return whether that began, as with {@link #put}
   */
  boolean delete() throws InterruptedException {
    return clients.foundIdleStack(this::deletion).isPresent();
  }

  private byte[] deletion() {
    return api.deleteWithResponseAsync(
            group,
            name(),
            UnmanageActionResourceMode.DELETE,
            UnmanageActionResourceGroupMode.DETACH,
            UnmanageActionManagementGroupMode.DETACH,
            null)
        .flatMap(answer -> FluxUtil.collectBytesInByteBufferStream(answer.getValue()))
        .blockOptional()
        .orElseGet(() -> new byte[0]);
  }

  /** The template that the stack was last given. */
  Optional<Object> template() throws InterruptedException {
    return clients.foundStack(() -> api.exportTemplateAtResourceGroup(group, name()).template());
  }
}
