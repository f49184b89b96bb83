package dev.wherry.gcp.deployer.apply;

import com.google.cloud.secretmanager.v1.CreateSecretRequest;
import com.google.cloud.secretmanager.v1.DeleteSecretRequest;
import com.google.cloud.secretmanager.v1.GetSecretRequest;
import com.google.cloud.secretmanager.v1.ListSecretsRequest;
import com.google.cloud.secretmanager.v1.ListSecretsResponse;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.cloud.secretmanager.v1.UpdateSecretRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets in Secret Manager, without their values. */
final class Secrets implements Kind {

  private static final String TYPE = "secretmanager.googleapis.com/Secret";
  private static final int PAGE = 500;

  private final GoogleClients clients;
  private final Owner owner;

  Secrets(GoogleClients clients, Owner owner) {
    this.clients = clients;
    this.owner = owner;
  }

  private Optional<Secret> find(ResourceId id) throws InterruptedException {
    GetSecretRequest request =
        GetSecretRequest.newBuilder().setName(clients.place().secret(id.name())).build();
    Optional<Secret> found = clients.calls().find(clients.secrets().getSecretCallable(), request);
    found.ifPresent(secret -> owner.require(owner.owns(secret.getLabelsMap()), id));
    return found;
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    return find(id).map(secret -> observed(id, secret));
  }

  private ObservedResource observed(ResourceId id, Secret secret) {
    Value.Fields fields =
        Messages.fields(secret).with("parent", Value.text(clients.place().projectName()));
    return new ObservedResource(id, fields, Set.of(), Map.of());
  }

  @Override
  public List<ObservedResource> owned() throws InterruptedException {
    ListSecretsRequest.Builder request =
        ListSecretsRequest.newBuilder()
            .setParent(clients.place().projectName())
            .setFilter(owner.filter())
            .setPageSize(PAGE);
    return Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.secrets().listSecretsCallable(),
                        request.setPageToken(token).build()),
            ListSecretsResponse::getSecretsList,
            ListSecretsResponse::getNextPageToken)
        .stream()
        .filter(secret -> owner.owns(secret.getLabelsMap()))
        .map(secret -> observed(ResourceId.of(TYPE, Names.last(secret.getName())), secret))
        .toList();
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    Value.Fields owned = Names.without(resource.properties(), "parent");
    Secret wanted = Messages.parse(owned, Secret.newBuilder()).build();
    Optional<Secret> live = find(resource.id());
    if (live.isEmpty()) {
      CreateSecretRequest request =
          CreateSecretRequest.newBuilder()
              .setParent(clients.place().projectName())
              .setSecretId(resource.id().name())
              .setSecret(wanted)
              .build();
      if (clients.calls().create(clients.secrets().createSecretCallable(), request).isPresent()) {
        return Map.of();
      }
      live = find(resource.id());
    }
    if (live.isPresent()) {
      update(live.get(), Update.of(live.get(), wanted, owned, changed));
    }
    return Map.of();
  }

  private void update(Secret live, Update update) throws InterruptedException {
    if (!update.isEmpty()) {
      UpdateSecretRequest request =
          UpdateSecretRequest.newBuilder()
              .setSecret(((Secret) update.message()).toBuilder().setName(live.getName()).build())
              .setUpdateMask(update.mask())
              .build();
      clients.calls().call(clients.secrets().updateSecretCallable(), request);
    }
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    Optional<Secret> live = find(id);
    if (live.isPresent()) {
      DeleteSecretRequest request =
          DeleteSecretRequest.newBuilder().setName(live.get().getName()).build();
      clients.calls().find(clients.secrets().deleteSecretCallable(), request);
    }
  }
}
