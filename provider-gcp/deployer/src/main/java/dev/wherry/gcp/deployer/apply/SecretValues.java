package dev.wherry.gcp.deployer.apply;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.SecretVolume;
import com.google.cloud.secretmanager.v1.GetSecretVersionRequest;
import com.google.cloud.secretmanager.v1.SecretVersion;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.SecretName;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Optional;

/** Whether secrets have values: Cloud Run starts nothing that reads one without. */
final class SecretValues {

  private final GoogleClients clients;
  private final Owner owner;

  SecretValues(GoogleClients clients, Owner owner) {
    this.clients = clients;
    this.owner = owner;
  }

  /** Refuses a function that could not start. */
  void require(Function function) throws InterruptedException {
    for (SecretVolume volume : function.getServiceConfig().getSecretVolumesList()) {
      SecretName secret = new SecretName(volume.getProjectId(), volume.getSecret());
      GetSecretVersionRequest request =
          GetSecretVersionRequest.newBuilder().setName(secret.full() + "/versions/latest").build();
      Optional<SecretVersion> version =
          clients.calls().find(clients.secrets().getSecretVersionCallable(), request);
      if (version.isEmpty() || version.get().getState() != SecretVersion.State.ENABLED) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.BLOCKED, "secret `" + volume.getSecret() + "` has no value")
                .hint(next(secret, Names.last(volume.getMountPath()))));
      }
    }
  }

  /** Wherry gives a value to the app's own secrets only. */
  private String next(SecretName secret, String word) {
    boolean own =
        secret.project().equals(clients.place().project())
            && secret.id().equals(owner.secret(new ResourceName(word)));
    return own
        ? "give it one: `wherry secret set " + word + "`"
        : "give it a value: " + secret.addVersion();
  }
}
