package dev.wherry.aws.deployer.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.stack.StubbedCloudFormation;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bucket while S3 still takes one of its name away, or someone else makes it. */
class ArtifactBucketTest extends StubbedCloudFormation {

  private static final String BUCKET = "/wherry-1-eu-central-1";
  private static final String ABORTED =
      "<Error><Code>OperationAborted</Code><Message>A conflicting conditional operation is currently"
          + " in progress against this resource. Please try again.</Message></Error>";

  ArtifactBucketTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @BeforeEach
  void noBucketIsThere() {
    cloudFormation.answer(
        "GetCallerIdentity",
        call -> "<Account>1</Account><Arn>arn:aws:iam::1:root</Arn><UserId>1</UserId>");
    cloudFormation.refuseOnce("HEAD " + BUCKET, 404, "");
    cloudFormation.refuseOnce("HEAD " + BUCKET, 404, "");
  }

  @Test
  void isWaitedForWhileAnotherCallHasIt() throws InterruptedException {
    cloudFormation.refuseOnce("PUT " + BUCKET, 409, ABORTED);
    bucket().make();
    // Made, closed, encrypted, versioned, cleaned up, tagged.
    assertEquals(6, Collections.frequency(cloudFormation.sent(), BUCKET));
  }

  @Test
  void anotherRefusalIsOne() {
    cloudFormation.refuseOnce(
        "PUT " + BUCKET,
        400,
        "<Error><Code>TooManyBuckets</Code><Message>too many</Message></Error>");
    ProviderException refused = assertThrows(ProviderException.class, () -> bucket().make());
    assertEquals(FailureKind.REJECTED, refused.failure().kind());
  }

  private ArtifactBucket bucket() {
    return new ArtifactBucket(clients(), new Account(clients(), SHOP.target()));
  }
}
