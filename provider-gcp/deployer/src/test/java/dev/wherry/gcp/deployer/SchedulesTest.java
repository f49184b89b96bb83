package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.scheduler.v1.Job;
import dev.wherry.engine.workflow.TargetResult.Outcome;
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
    assertEquals(Outcome.DONE, commands.deploy(manifest, "one").outcome());
    assertEquals("every 7 minutes", job().getSchedule());
    assertTrue(commands.plan(manifest, "one").isEmpty());
  }

  @Test
  void aScheduleIsPausedAndResumed() throws Exception {
    String paused = scheduled("\"30 1 * * *\"", false);
    String running = scheduled("\"30 1 * * *\"", true);
    assertEquals(Outcome.DONE, commands.deploy(paused, "one").outcome());
    assertEquals(Job.State.PAUSED, job().getState());
    assertTrue(commands.plan(paused, "one").isEmpty());
    assertEquals(Outcome.DONE, commands.deploy(running, "one").outcome());
    assertEquals(Job.State.ENABLED, job().getState());
    assertEquals(Outcome.DONE, commands.deploy(paused, "one").outcome());
    assertEquals(Job.State.PAUSED, job().getState());
  }

  private Job job() {
    assertEquals(1, stub.jobs().size());
    return stub.jobs().values().iterator().next();
  }
}
