package dev.wherry.aws.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.aws.deployer.stack.StubbedCloudFormation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * A call that is cut short: what has to be done after it, such as freeing the lock, still works.
 */
class CallsTest extends StubbedCloudFormation {

  CallsTest() throws IOException {
    super("UPDATE_COMPLETE");
  }

  @Test
  void afterACallThatWasCutShortTheNextOneWorks() throws InterruptedException {
    Thread caller = Thread.currentThread();
    cloudFormation.answer(
        "GetCallerIdentity",
        call -> {
          caller.interrupt();
          return "<Account>1</Account><Arn>arn:aws:iam::1:root</Arn><UserId>1</UserId>";
        });

    assertThrows(InterruptedException.class, this::account);
    cloudFormation.answer(
        "GetCallerIdentity",
        call -> "<Account>1</Account><Arn>arn:aws:iam::1:root</Arn><UserId>1</UserId>");

    assertEquals("1", account());
  }

  private String account() throws InterruptedException {
    return Calls.call(() -> clients().sts().getCallerIdentity(request -> {}).account());
  }
}
