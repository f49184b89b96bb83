package dev.wherry.aws.deployer.storage;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.client.Failures;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bucket of an account and region that Wherry keeps things in: private, encrypted, versioned.
 * Its name can be guessed, so that every call names the owner: somebody else's bucket of that name
 * is refused.
 */
public final class ArtifactBucket {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final AwsClients clients;
  private final Account account;
  private final Poll poll = new Poll(Pace.REAL, Duration.ofMillis(200), Duration.ofSeconds(5));
  private boolean ready;
  private boolean made;

  /** The bucket of whoever is signed in. */
  public ArtifactBucket(AwsClients clients, Account account) {
    this.clients = clients;
    this.account = account;
  }

  /** Its name. */
  public String name() throws InterruptedException {
    return "wherry-" + account.identity().account() + "-" + clients.region();
  }

  /** The account that it must belong to. */
  public String owner() throws InterruptedException {
    return account.identity().account();
  }

  /** The client for it. */
  public S3Client s3() {
    return clients.s3();
  }

  /** Whether it is there. */
  public synchronized boolean exists() throws InterruptedException {
    if (!ready) {
      String name = name();
      String owner = owner();
      ready = Calls.call(() -> found(name, owner));
    }
    return ready;
  }

  private boolean found(String name, String owner) {
    try {
      s3().headBucket(request -> request.bucket(name).expectedBucketOwner(owner));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e.statusCode() == 403 ? foreign(name, e) : e;
    }
  }

  private static ProviderException foreign(String name, S3Exception cause) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.FOREIGN,
                "the bucket for artifacts, `" + name + "`, belongs to another account or is closed")
            .hint("ask for s3:ListBucket on it, or for its owner, in your account"),
        cause);
  }

  /** Makes it, unless it is there. */
  public synchronized void make() throws InterruptedException {
    if (made) {
      return;
    }
    String name = name();
    if (poll.within(PATIENCE, () -> attempt(name)).isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED, "S3 does not give the bucket `" + name + "` free yet")
              .hint("one that was just deleted may take an hour to go; deploy again then"));
    }
    ready = true;
    made = true;
  }

  /**
   * Nothing while S3 is busy with the bucket, which was just deleted or is being made by someone
   * else (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, OperationAborted).
   */
  private Optional<Boolean> attempt(String name) throws InterruptedException {
    try {
      if (!exists()) {
        Calls.call(() -> create(name));
      }
      new BucketSetup(s3(), name, owner()).finish();
      return Optional.of(true);
    } catch (ProviderException e) {
      if (e.getCause() instanceof S3Exception refusal
          && Failures.code(refusal).equals("OperationAborted")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean create(String name) {
    CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
    if (!clients.region().equals("us-east-1")) {
      request.createBucketConfiguration(where -> where.locationConstraint(clients.region()));
    }
    try {
      s3().createBucket(request.build());
      return true;
    } catch (BucketAlreadyOwnedByYouException e) {
      return false;
    }
  }

  /** Deletes what stands under a prefix, with its versions, but for some keys. */
  public void deleteUnder(String prefix, Set<String> kept) throws InterruptedException {
    if (exists()) {
      ObjectVersions versions = new ObjectVersions(this);
      versions.delete(
          versions.under(prefix).stream().filter(one -> !kept.contains(one.key())).toList());
    }
  }

  /** Deletes it, if nothing of any app is left in it. */
  void discard() throws InterruptedException {
    String name = name();
    String owner = owner();
    Calls.call(
        () -> {
          try {
            s3().deleteBucket(request -> request.bucket(name).expectedBucketOwner(owner));
            return true;
          } catch (S3Exception e) {
            if (Failures.code(e).equals("BucketNotEmpty") || e.statusCode() == 404) {
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
    made = false;
  }
}
