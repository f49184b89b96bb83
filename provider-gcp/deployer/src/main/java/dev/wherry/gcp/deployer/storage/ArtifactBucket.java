package dev.wherry.gcp.deployer.storage;

import com.google.cloud.resourcemanager.v3.GetProjectRequest;
import com.google.cloud.storage.Bucket;
import com.google.cloud.storage.BucketInfo;
import com.google.cloud.storage.BucketInfo.IamConfiguration;
import com.google.cloud.storage.BucketInfo.PublicAccessPrevention;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageException;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.math.BigInteger;
import java.util.Map;

/**
 * The bucket of a project and region that Wherry keeps things in: private, encrypted, and what is
 * deleted can be brought back for a week. Names of buckets are the world's, so that somebody else
 * could have it: one that is not the project's is refused before anything is put there.
 */
public final class ArtifactBucket {

  private static final int MISSING = 404;
  private static final int CONFLICT = 409;

  private final GoogleClients clients;
  private boolean ready;

  /** The bucket of a project and region. */
  public ArtifactBucket(GoogleClients clients) {
    this.clients = clients;
  }

  /** Its name. */
  public String name() {
    String project = clients.place().project().replace(':', '-').replace('.', '-');
    return "wherry-" + project + "-" + clients.place().region();
  }

  Storage storage() {
    return clients.storage();
  }

  GoogleClients clients() {
    return clients;
  }

  /** Whether it is there. */
  synchronized boolean exists() throws InterruptedException {
    if (!ready) {
      Bucket found = clients.calls().retried(() -> storage().get(name()));
      if (found != null) {
        requireOwned(found);
        ready = true;
      }
    }
    return ready;
  }

  private void requireOwned(Bucket found) throws InterruptedException {
    BigInteger owner = found.getProject();
    if (owner == null || !("projects/" + owner).equals(projectNumber())) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN, "the bucket `" + name() + "` belongs to another project")
              .hint("nothing is sent there; deploy to another region or project"));
    }
  }

  /** The project's name with its number, which no one can choose. */
  private String projectNumber() throws InterruptedException {
    GetProjectRequest request =
        GetProjectRequest.newBuilder().setName(clients.place().projectName()).build();
    return clients.calls().call(clients.projects().getProjectCallable(), request).getName();
  }

  /** Makes it, unless it is there. */
  synchronized void make() throws InterruptedException {
    if (!exists()) {
      clients.calls().retried(this::create);
      exists();
    }
  }

  private boolean create() {
    BucketInfo bucket =
        BucketInfo.newBuilder(name())
            .setLocation(clients.place().region())
            .setLabels(Map.of("wherry", "storage"))
            .setIamConfiguration(
                IamConfiguration.newBuilder()
                    .setIsUniformBucketLevelAccessEnabled(true)
                    .setPublicAccessPrevention(PublicAccessPrevention.ENFORCED)
                    .build())
            .build();
    try {
      storage().create(bucket);
      return true;
    } catch (StorageException e) {
      if (e.getCode() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  /** Deletes it, if nothing of any app is left in it. */
  synchronized void discard() throws InterruptedException {
    clients
        .calls()
        .retried(
            () -> {
              try {
                return storage().delete(name());
              } catch (StorageException e) {
                if (e.getCode() == CONFLICT || e.getCode() == MISSING) {
                  return false;
                }
                throw e;
              }
            });
    forget();
  }

  /** What was known of it may be true no more: someone else may have taken it away. */
  synchronized void forget() {
    ready = false;
  }
}
