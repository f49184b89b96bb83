package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.scheduler.v1.Job;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What earlier trouble left behind is made whole, or told with what to do. */
class HalfMadeTest extends OnStub {

  private static final String GREET = "shop-test-greet";

  /** Whatever Google says of a function whose change failed, the next deployment mends it. */
  @ParameterizedTest
  @EnumSource(
      value = Function.State.class,
      names = {"FAILED", "UNKNOWN", "ACTIVE"})
  void aFunctionWhoseNewCodeFailedGetsIt(Function.State state) throws Exception {
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    String before = source();
    stub().failAs(state);
    stub().world().refuse("greet");
    assertEquals(Outcome.FAILED, commands().deploy(first(), "two").outcome());
    stub().world().accept();

    assertEquals(Outcome.DONE, commands().deploy(first(), "two").outcome());

    assertNotEquals(before, source(), "the code is still the old one");
    assertEquals(Function.State.ACTIVE, stub().functions().get(GREET).getState());
    assertTrue(commands().plan(first(), "two").isEmpty());
  }

  private String source() {
    return stub()
        .functions()
        .get(GREET)
        .getBuildConfig()
        .getSource()
        .getStorageSource()
        .getObject();
  }

  @Test
  void aJobWhoseUpdateFailedIsUpdatedAgain() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    String job = stub().jobs().keySet().iterator().next();
    stub().jobState(job, Job.State.UPDATE_FAILED);
    assertEquals(Outcome.DONE, commands().deploy(second(), "one").outcome());
    assertEquals(Job.State.ENABLED, stub().jobs().get(job).getState());
  }

  @Test
  void aJobThatGoogleDisabledIsToldWithTheCommand() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().jobState(stub().jobs().keySet().iterator().next(), Job.State.DISABLED);
    ProviderFailure failure = failure(commands().deploy(second(), "one"));
    assertEquals(FailureKind.BLOCKED, failure.kind());
    assertEquals(
        "delete it and deploy again: `gcloud scheduler jobs delete shop-test-greet-1"
            + " --location=asia-northeast3 --project=wherry-test`",
        failure.hint().orElseThrow());
  }

  @Test
  void aServiceOfTheSameNameIsForeign() throws Exception {
    setSecret();
    stub().service(GREET);
    ProviderFailure failure = failure(commands().deploy(first(), "one"));
    assertEquals(FailureKind.FOREIGN, failure.kind());
    assertTrue(
        failure.hint().orElseThrow().endsWith("`gcloud run services delete shop-test-greet`"),
        failure::toString);
  }

  @Test
  void aBuildWithoutAnAddressIsToldByItsName() throws Exception {
    setSecret();
    stub().hideBuildAddresses();
    stub().world().refuse("greet");
    assertEquals(
        "the build's log: `gcloud builds log build-1 --region=asia-northeast3"
            + " --project=wherry-test`",
        failure(commands().deploy(first(), "one")).hint().orElseThrow());
  }

  private static ProviderFailure failure(TargetResult result) {
    assertEquals(Outcome.FAILED, result.outcome());
    return result.report().failures().get(0);
  }

  /** Accounts and secrets are the project's, and the first region's functions run as them. */
  @Test
  void aSecondRegionInTheProjectTakesNothingOfTheFirst() throws Exception {
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    Map<String, String> before = stub().snapshot();
    String second = first().replace("asia-northeast3", "asia-northeast1");
    assertEquals(FailureKind.FOREIGN, failure(commands().deploy(second, "one")).kind());
    commands().remove(second, DataRule.DELETE);
    before.forEach((name, state) -> assertEquals(state, stub().snapshot().get(name), name));
  }
}
