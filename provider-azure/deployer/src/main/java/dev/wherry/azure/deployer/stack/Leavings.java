package dev.wherry.azure.deployer.stack;

import com.azure.resourcemanager.resources.fluent.models.DeploymentStackInner;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.DeletedVaults;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.BlobStorage;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.apply.ApplyListener;
import dev.wherry.spi.apply.StackUpdate;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a stack does not do: it cannot replace a resource, it deletes only what it knows of, and a
 * deleted vault keeps its name.
 */
final class Leavings {

  /** What uses others goes before what is used. */
  private static final List<String> ORDER =
      List.of(
          NativeTypes.SITE_CONFIG,
          NativeTypes.PUBLISHING,
          NativeTypes.SITE,
          NativeTypes.PLAN,
          NativeTypes.ROLE,
          NativeTypes.CONTAINER,
          NativeTypes.STORAGE,
          NativeTypes.INSIGHTS,
          NativeTypes.WORKSPACE,
          NativeTypes.VAULT,
          NativeTypes.IDENTITY);

  private static final Comparator<ResourceId> USERS_FIRST =
      Comparator.comparing((ResourceId id) -> ORDER.indexOf(id.type().value()))
          .thenComparing(Comparator.naturalOrder());

  private final Inventory inventory;
  private final DeletedVaults vaults;
  private final BlobStorage storage;
  private final StackUpdate update;
  private final ApplyListener listener;
  private final Set<ResourceId> begun = new HashSet<>();

  Leavings(
      AzureClients clients,
      Inventory inventory,
      BlobStorage storage,
      StackUpdate update,
      ApplyListener listener) {
    this.inventory = inventory;
    this.vaults = new DeletedVaults(clients);
    this.storage = storage;
    this.update = update;
    this.listener = listener;
  }

  private List<ResourceId> all(Action action) {
    return update.changes().entrySet().stream()
        .filter(change -> change.getValue() == action)
        .map(Map.Entry::getKey)
        .sorted(USERS_FIRST)
        .toList();
  }

  /** Takes note of vaults that are to go for good. */
  void intend() throws InterruptedException {
    for (ResourceId id : all(Action.DELETE)) {
      if (isVault(id)) {
        storage.purges().intend(id.name());
      }
    }
  }

  private static boolean isVault(ResourceId id) {
    return id.type().value().equals(NativeTypes.VAULT);
  }

  /** Tells that what is to go begins to go. */
  void begin() {
    all(Action.DELETE).forEach(this::begin);
  }

  private void begin(ResourceId id) {
    if (begun.add(id)) {
      listener.on(new ApplyEvent.Started(id, Action.DELETE));
    }
  }

  /** A vault that was deleted and is to be made is brought back with all that it held. */
  void bringBackVaults() throws InterruptedException {
    for (ResourceId id : update.desired().resources().keySet()) {
      if (isVault(id)) {
        storage.purges().forget(id.name());
        if (update.changes().get(id) == Action.CREATE) {
          vaults.bringBack(id);
        }
      }
    }
  }

  /** What is to be another is taken away, so that the stack makes it anew. */
  void replace(Optional<DeploymentStackInner> stack) throws InterruptedException {
    delete(stack, all(Action.REPLACE));
  }

  /** What is to be gone and is still there is taken away, and a vault for good. */
  void delete(Optional<DeploymentStackInner> stack) throws InterruptedException {
    List<ResourceId> gone = all(Action.DELETE);
    gone.forEach(this::begin);
    delete(stack, gone);
    for (ResourceId id : gone) {
      if (isVault(id)) {
        vaults.purge(id);
        storage.purges().forget(id.name());
      }
      if (id.type().value().equals(NativeTypes.SITE)) {
        storage.published().forget(id.name());
      }
      listener.on(new ApplyEvent.Done(id, Action.DELETE));
    }
  }

  private void delete(Optional<DeploymentStackInner> stack, List<ResourceId> ids)
      throws InterruptedException {
    if (ids.isEmpty()) {
      return;
    }
    Map<ResourceId, ArmId> places = inventory.places(stack, Set.copyOf(ids));
    for (ResourceId id : ids) {
      ArmId place = places.get(id);
      if (place != null && inventory.read(id, place).isPresent()) {
        inventory.delete(id, place);
      }
    }
  }
}
