package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.Failures;
import dev.wherry.azure.deployer.client.Refusal;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The operations of the deployment that changes a stack, each told once. Nobody hears of what is
 * not planned, unless it fails. A function app is done when its package has arrived, which is told
 * elsewhere.
 */
final class Progress {

  private final AzureClients clients;
  private final StackUpdate update;
  private final ApplyListener listener;
  private final Spelling spelling;
  private final String before;
  private final Set<ResourceId> begun = new HashSet<>();
  private final Set<ResourceId> ended = new HashSet<>();
  private Optional<ProviderFailure> failure = Optional.empty();

  /**
   * Of a deployment that begins now.
   *
   * @param before the deployment before it, of which nobody needs to hear
   */
  Progress(AzureClients clients, StackUpdate update, ApplyListener listener, String before) {
    this.clients = clients;
    this.update = update;
    this.listener = listener;
    this.spelling = new Spelling(update.changes().keySet());
    this.before = before;
  }

  /** Tells what happened since. */
  void tell(DeploymentStackInner stack) throws InterruptedException {
    String deployment = Objects.requireNonNullElse(stack.deploymentId(), "");
    if (!deployment.isEmpty() && !deployment.equals(before)) {
      String path = deployment + "/operations";
      for (JsonNode operation : clients.arm().list(path, ResourceGroup.VERSION)) {
        tell(operation.path("properties"));
      }
    }
  }

  /** The first refusal, which is the cause of all others. */
  Optional<ProviderFailure> failure() {
    return failure;
  }

  private void tell(JsonNode operation) {
    String target = operation.path("targetResource").path("id").asText("");
    if (target.contains("/providers/")) {
      ResourceId id = spelling.of(new ArmId(target).resource());
      switch (operation.path("provisioningState").asText("")) {
        case "Succeeded" -> succeeded(id);
        case "Failed", "Canceled" -> failed(id, operation.path("statusMessage"));
        default -> begun(id);
      }
    }
  }

  private void begun(ResourceId id) {
    Action action = update.changes().get(id);
    if (action != null && begun.add(id)) {
      listener.on(new ApplyEvent.Started(id, action));
    }
  }

  private void succeeded(ResourceId id) {
    begun(id);
    Action action = update.changes().get(id);
    boolean waits = id.type().value().equals(NativeTypes.SITE);
    if (action != null && !waits && ended.add(id)) {
      listener.on(new ApplyEvent.Done(id, action));
    }
  }

  private void failed(ResourceId id, JsonNode message) {
    if (ended.add(id)) {
      JsonNode error = message.path("error").isObject() ? message.path("error") : message;
      ProviderFailure refused = Failures.of(Refusal.failed(error)).about(id);
      failure = failure.or(() -> Optional.of(refused));
      Action action = Objects.requireNonNullElse(update.changes().get(id), Action.UPDATE);
      listener.on(new ApplyEvent.Failed(id, action, refused));
    }
  }
}
