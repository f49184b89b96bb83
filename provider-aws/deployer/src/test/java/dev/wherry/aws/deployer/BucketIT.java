package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * The bucket that Wherry makes: closed, encrypted, versioned, also when its making is cut short.
 */
class BucketIT extends GreetOnAws {

  @AfterEach
  void heal() {
    CallCounter.heal();
  }

  @Test
  void itIsClosedEncryptedAndVersioned() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("bucket", 512))) {
      write(app.connection().storage().state());
      whole();
    }
  }

  @Test
  void killedBeforeAnyCallItIsFinishedByTheNext() throws Exception {
    int moments = 0;
    boolean died = true;
    while (died) {
      AwsEndpoint.needed().anotherAccount();
      moments++;
      try (Deployed app = new Deployed(folder, manifest("half", 512))) {
        CallCounter.killAt(moments);
        died = dies(app.connection().storage().state());
      }
      try (Deployed next = new Deployed(folder, manifest("half", 512))) {
        write(next.connection().storage().state());
      }
      whole();
    }
    assertTrue(moments > 5, "a bucket takes more calls than " + moments);
  }

  /** Whoever deletes it by hand takes the state with it; the next command begins anew. */
  @Test
  void oneThatIsTakenAwayMeanwhileIsMadeAgain() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("gone", 512))) {
      StateStore state = app.connection().storage().state();
      state.delete("lock.json", write(state));
      empty();
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.empty()));
      write(state);
      whole();
    }
  }

  /** Who removes the last app of the bucket may meet who deploys it again. */
  @ParameterizedTest
  @ValueSource(strings = {"ListObjectVersions", "ListObjectsV2", "DeleteObjects", "DeleteBucket"})
  void aDeploymentThatBeginsMeanwhileKeepsItsLock(String moment) throws Exception {
    try (Deployed removed = new Deployed(folder, manifest("meet", 512));
        Deployed begun = new Deployed(folder, manifest("meet", 512))) {
      StateStore state = removed.connection().storage().state();
      assertTrue(state.delete("lock.json", write(state)));
      AtomicReference<String> lock = new AtomicReference<>("");
      CallCounter.before(moment, () -> lock.set(writes(begun.connection().storage().state())));
      removed.connection().storage().discard();
      assertEquals(
          Optional.of(lock.get()),
          begun.connection().storage().state().read("lock.json").map(StateEntry::version));
    }
  }

  private static String writes(StateStore state) {
    try {
      return write(state);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(StateStore state) throws InterruptedException {
    return state.write("lock.json", "{}", Optional.empty()).orElseThrow();
  }

  private static boolean dies(StateStore state) throws InterruptedException {
    try {
      String version = write(state);
      CallCounter.heal();
      return !state.delete("lock.json", version);
    } catch (KilledError killed) {
      return true;
    } finally {
      CallCounter.heal();
    }
  }

  private String bucket() {
    return "wherry-"
        + aws().sts().getCallerIdentity(request -> {}).account()
        + "-"
        + AwsEndpoint.REGION;
  }

  private void empty() {
    String bucket = bucket();
    aws()
        .s3()
        .listObjectVersions(request -> request.bucket(bucket))
        .versions()
        .forEach(
            version ->
                aws()
                    .s3()
                    .deleteObject(
                        request ->
                            request
                                .bucket(bucket)
                                .key(version.key())
                                .versionId(version.versionId())));
    aws()
        .s3()
        .listObjectVersions(request -> request.bucket(bucket))
        .deleteMarkers()
        .forEach(
            marker ->
                aws()
                    .s3()
                    .deleteObject(
                        request ->
                            request
                                .bucket(bucket)
                                .key(marker.key())
                                .versionId(marker.versionId())));
    aws().s3().deleteBucket(request -> request.bucket(bucket));
  }

  private void whole() {
    String bucket = bucket();
    assertEquals(
        PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build(),
        aws()
            .s3()
            .getPublicAccessBlock(request -> request.bucket(bucket))
            .publicAccessBlockConfiguration());
    assertEquals(
        List.of(ServerSideEncryption.AES256),
        aws()
            .s3()
            .getBucketEncryption(request -> request.bucket(bucket))
            .serverSideEncryptionConfiguration()
            .rules()
            .stream()
            .map(rule -> rule.applyServerSideEncryptionByDefault().sseAlgorithm())
            .toList());
    assertEquals(
        BucketVersioningStatus.ENABLED,
        aws().s3().getBucketVersioning(request -> request.bucket(bucket)).status());
    List<LifecycleRule> rules =
        aws().s3().getBucketLifecycleConfiguration(request -> request.bucket(bucket)).rules();
    assertEquals(1, rules.size());
    assertEquals(30, rules.get(0).noncurrentVersionExpiration().noncurrentDays());
    assertEquals(
        List.of(Tag.builder().key("wherry").value("storage").build()),
        aws().s3().getBucketTagging(request -> request.bucket(bucket)).tagSet());
  }
}
