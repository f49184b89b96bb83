package dev.wherry.gcp.deployer.operate;

import com.google.cloud.secretmanager.v1.AddSecretVersionRequest;
import com.google.cloud.secretmanager.v1.CreateSecretRequest;
import com.google.cloud.secretmanager.v1.DestroySecretVersionRequest;
import com.google.cloud.secretmanager.v1.GetSecretRequest;
import com.google.cloud.secretmanager.v1.GetSecretVersionRequest;
import com.google.cloud.secretmanager.v1.ListSecretVersionsRequest;
import com.google.cloud.secretmanager.v1.ListSecretVersionsResponse;
import com.google.cloud.secretmanager.v1.ListSecretsRequest;
import com.google.cloud.secretmanager.v1.ListSecretsResponse;
import com.google.cloud.secretmanager.v1.Replication;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.cloud.secretmanager.v1.SecretPayload;
import com.google.cloud.secretmanager.v1.SecretVersion;
import com.google.protobuf.ByteString;
import dev.wherry.gcp.deployer.apply.Owner;
import dev.wherry.gcp.deployer.apply.SecretProperties;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.gcp.deployer.compile.GcpNames;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Values of secrets in Secret Manager. A secret that is set before the first deployment is made
 * with the app's labels, so that the deployment finds it. A value that is taken away is destroyed.
 */
final class SecretValues implements SecretStore {

  private static final int PAGE = 500;

  private final GoogleClients clients;
  private final Destination destination;
  private final Owner owner;

  SecretValues(GoogleClients clients, Destination destination, Owner owner) {
    this.clients = clients;
    this.destination = destination;
    this.owner = owner;
  }

  private String id(ResourceName secret) {
    return GcpNames.secret(destination.app(), destination.stage(), secret);
  }

  @Override
  public void set(ResourceName secret, SecretValue value) throws InterruptedException {
    set(secret, value, Blueprint.EMPTY);
  }

  @Override
  public void set(ResourceName secret, SecretValue value, Blueprint wanted)
      throws InterruptedException {
    String id = id(secret);
    if (find(id).isEmpty()) {
      NativeResource resource = wanted.resources().get(ResourceId.of(NativeTypes.SECRET, id));
      make(id, resource == null ? plain() : SecretProperties.message(resource));
    }
    ByteString data = ByteString.copyFromUtf8(value.reveal());
    CRC32C checksum = new CRC32C();
    checksum.update(data.asReadOnlyByteBuffer());
    AddSecretVersionRequest request =
        AddSecretVersionRequest.newBuilder()
            .setParent(clients.place().secret(id))
            .setPayload(SecretPayload.newBuilder().setData(data).setDataCrc32C(checksum.getValue()))
            .build();
    clients.calls().call(clients.secrets().addSecretVersionCallable(), request);
  }

  private Optional<Secret> find(String id) throws InterruptedException {
    GetSecretRequest request =
        GetSecretRequest.newBuilder().setName(clients.place().secret(id)).build();
    Optional<Secret> found = clients.calls().find(clients.secrets().getSecretCallable(), request);
    if (found.isPresent() && !owner.owns(found.get().getLabelsMap())) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN, "secret `" + id + "` is there and is not the app's")
              .hint("rename the secret in the manifest, or delete the other one by hand"));
    }
    return found;
  }

  private Secret plain() {
    Replication.Builder replication =
        Replication.newBuilder().setAutomatic(Replication.Automatic.getDefaultInstance());
    return Secret.newBuilder().putAllLabels(owner.labels()).setReplication(replication).build();
  }

  private void make(String id, Secret secret) throws InterruptedException {
    CreateSecretRequest request =
        CreateSecretRequest.newBuilder()
            .setParent(clients.place().projectName())
            .setSecretId(id)
            .setSecret(secret)
            .build();
    if (clients.calls().create(clients.secrets().createSecretCallable(), request).isEmpty()) {
      find(id);
    }
  }

  @Override
  public Set<ResourceName> list() throws InterruptedException {
    Set<ResourceName> names = new TreeSet<>();
    String prefix = GcpNames.secret(destination.app(), destination.stage(), new ResourceName("xx"));
    String beginning = prefix.substring(0, prefix.length() - 2);
    ListSecretsRequest.Builder request =
        ListSecretsRequest.newBuilder()
            .setParent(clients.place().projectName())
            .setFilter(owner.filter())
            .setPageSize(PAGE);
    List<Secret> all =
        Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.secrets().listSecretsCallable(),
                        request.setPageToken(token).build()),
            ListSecretsResponse::getSecretsList,
            ListSecretsResponse::getNextPageToken);
    for (Secret secret : all) {
      String id = secret.getName().substring(secret.getName().lastIndexOf('/') + 1);
      if (owner.owns(secret.getLabelsMap()) && id.startsWith(beginning) && hasValue(id)) {
        names.add(new ResourceName(id.substring(beginning.length())));
      }
    }
    return names;
  }

  private boolean hasValue(String id) throws InterruptedException {
    GetSecretVersionRequest request =
        GetSecretVersionRequest.newBuilder()
            .setName(clients.place().secret(id) + "/versions/latest")
            .build();
    return clients
        .calls()
        .find(clients.secrets().getSecretVersionCallable(), request)
        .filter(version -> version.getState() == SecretVersion.State.ENABLED)
        .isPresent();
  }

  @Override
  public void remove(ResourceName secret) throws InterruptedException {
    String id = id(secret);
    if (find(id).isEmpty()) {
      return;
    }
    ListSecretVersionsRequest.Builder request =
        ListSecretVersionsRequest.newBuilder()
            .setParent(clients.place().secret(id))
            .setPageSize(PAGE);
    List<SecretVersion> all =
        Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.secrets().listSecretVersionsCallable(),
                        request.setPageToken(token).build()),
            ListSecretVersionsResponse::getVersionsList,
            ListSecretVersionsResponse::getNextPageToken);
    for (SecretVersion version : all) {
      if (version.getState() != SecretVersion.State.DESTROYED) {
        destroy(version);
      }
    }
  }

  private void destroy(SecretVersion version) throws InterruptedException {
    DestroySecretVersionRequest request =
        DestroySecretVersionRequest.newBuilder().setName(version.getName()).build();
    clients.calls().call(clients.secrets().destroySecretVersionCallable(), request);
  }
}
