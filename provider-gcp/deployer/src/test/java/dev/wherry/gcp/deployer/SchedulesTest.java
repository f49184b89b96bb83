package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.scheduler.v1.Job;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Schedules of every kind, deployed and changed. */
class SchedulesTest extends OnStub {

  private static String scheduled(String first, boolean enabled) {
    return """
        app: shop
        java: 21
        functions:
          tick:
            handler: com.example.Tick
            on:
              - schedule: %s
                enabled: %s
        targets:
          gcp: { project: wherry-test, region: asia-northeast3 }
        """
        .formatted(first, enabled);
  }

  /** It does not divide an hour, so that no cron is the same. */
  @Test
  void anIntervalOfCloudSchedulersOwnIsDeployed() throws Exception {
    String manifest = scheduled("every 7 minutes", true);
    assertEquals(Outcome.DONE, commands().deploy(manifest, "one").outcome());
    assertEquals("every 7 minutes", job().getSchedule());
    assertTrue(commands().plan(manifest, "one").isEmpty());
  }

  @Test
  void aScheduleIsPausedAndResumed() throws Exception {
    String paused = scheduled("\"30 1 * * *\"", false);
    String running = scheduled("\"30 1 * * *\"", true);
    assertEquals(Outcome.DONE, commands().deploy(paused, "one").outcome());
    assertEquals(Job.State.PAUSED, job().getState());
    assertTrue(commands().plan(paused, "one").isEmpty());
    assertEquals(Outcome.DONE, commands().deploy(running, "one").outcome());
    assertEquals(Job.State.ENABLED, job().getState());
    assertEquals(Outcome.DONE, commands().deploy(paused, "one").outcome());
    assertEquals(Job.State.PAUSED, job().getState());
  }

  /** Whom IAM lets in to the routes could forge a schedule, were both one. */
  @Test
  void routesBehindIamAndASchedulesFunctionAreTwo() throws Exception {
    String manifest =
        scheduled("\"30 1 * * *\"", true)
            .replace(
                "      - schedule", "      - http: GET /x\n        auth: iam\n      - schedule");
    assertEquals(Outcome.DONE, commands().deploy(manifest, "one").outcome());
    assertEquals(Set.of("shop-test-tick", "shop-test-tick-private"), stub().functions().keySet());
    assertEquals(
        List.of(
            "shop-test-tick-private#roles/run.invoker#serviceAccount:"
                + "shop-test--schedules@wherry-test.iam.gserviceaccount.com"),
        stub().live().stream()
            .filter(id -> id.type().value().equals("run.googleapis.com/ServiceIamMember"))
            .map(ResourceId::name)
            .toList());
  }

  private Job job() {
    assertEquals(1, stub().jobs().size());
    return stub().jobs().values().iterator().next();
  }
}
