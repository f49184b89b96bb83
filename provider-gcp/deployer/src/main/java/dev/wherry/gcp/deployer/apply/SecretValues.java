package dev.wherry.gcp.deployer.apply;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.SecretVolume;
import com.google.cloud.secretmanager.v1.GetSecretVersionRequest;
import com.google.cloud.secretmanager.v1.SecretVersion;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Optional;

/** Whether secrets have values: Cloud Run starts nothing that reads one without. */
final class SecretValues {

  private final GoogleClients clients;

  SecretValues(GoogleClients clients) {
    this.clients = clients;
  }

  /** Refuses a function that could not start. */
  void require(Function function) throws InterruptedException {
    for (SecretVolume volume : function.getServiceConfig().getSecretVolumesList()) {
      String secret = "projects/" + volume.getProjectId() + "/secrets/" + volume.getSecret();
      GetSecretVersionRequest request =
          GetSecretVersionRequest.newBuilder().setName(secret + "/versions/latest").build();
      Optional<SecretVersion> version =
          clients.calls().find(clients.secrets().getSecretVersionCallable(), request);
      if (version.isEmpty() || version.get().getState() != SecretVersion.State.ENABLED) {
        throw new ProviderException(
            ProviderFailure.of(
                    FailureKind.BLOCKED, "secret `" + volume.getSecret() + "` has no value")
                .hint(
                    "give it one: `wherry secret set " + Names.last(volume.getMountPath()) + "`"));
      }
    }
  }
}
