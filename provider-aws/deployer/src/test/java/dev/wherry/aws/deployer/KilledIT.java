package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.workflow.ChangeOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A deployment that dies before any of its calls of AWS: the next one converges. Of calls before
 * which AWS is the same, one stands for all; see {@link CallCounter}.
 */
class KilledIT extends OnAws {

  @AfterEach
  void heal() {
    CallCounter.heal();
  }

  private static String manifest(int memory) {
    return """
        app: killed
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            memory: %dMB
            uses: { stripe-key: read }
            on:
              - http: GET /hello/{name}
              - schedule: "30 1 * * *"
        resources:
          stripe-key: secret
        targets:
          aws: { region: ap-northeast-2 }
        """
        .formatted(memory);
  }

  @Test
  void beforeAnyCallOfTheFirstDeployment() throws Exception {
    int moments = 0;
    boolean died = true;
    while (died) {
      AwsEndpoint.needed().anotherAccount();
      int moment = ++moments;
      died = dies(moment, () -> commands().deploy(manifest(512), "one"));
      commands().deploy(manifest(1024), "one");
      converged(manifest(1024), "one");
    }
    assertTrue(moments > 15, "a deployment changes AWS more often than " + moments);
  }

  /** One account hears of all of it, so that what any of them left behind is still there. */
  @Test
  void beforeAnyCallOfAnUpdate() throws Exception {
    int moments = 0;
    boolean died = true;
    commands().deploy(manifest(512), "start");
    while (died) {
      int moment = ++moments;
      died = dies(moment, () -> commands().deploy(manifest(1024), "killed " + moment));
      commands().deploy(manifest(512), "next " + moment);
      planned(manifest(512), "next " + moment);
    }
    converged(manifest(512), "next " + moments);
    assertTrue(moments > 15, "a deployment changes AWS more often than " + moments);
  }

  @Test
  void beforeAnyCallOfARemoval() throws Exception {
    int moments = 0;
    boolean died = true;
    while (died) {
      AwsEndpoint.needed().anotherAccount();
      commands().deploy(manifest(512), "one");
      died = dies(++moments, () -> commands().remove(manifest(512)));
      commands().remove(manifest(512));
      AwsCloud cloud = new AwsCloud();
      cloud.requireTidy(0);
      assertEquals(Set.of(), cloud.live());
      assertEquals(Set.of(), cloud.stored().keySet());
    }
    assertTrue(moments > 10, "a removal changes AWS more often than " + moments);
  }

  private Commands commands() {
    return new Commands(folder);
  }

  private void converged(String manifest, String code) throws Exception {
    Plan plan = planned(manifest, code);
    AwsCloud cloud = new AwsCloud();
    cloud.requireTidy(ChangeOptions.DEFAULT.keptReleases());
    assertEquals(plan.target().blueprint().resources().keySet(), cloud.live());
  }

  private Plan planned(String manifest, String code) throws Exception {
    Plan plan = commands().plan(manifest, code);
    assertEquals(List.of("nothing to change"), PlanText.lines(plan));
    return plan;
  }

  private static boolean dies(int moment, Command command) throws Exception {
    CallCounter.killAt(moment);
    try {
      command.run();
      return false;
    } catch (KilledError killed) {
      return true;
    } finally {
      CallCounter.heal();
    }
  }

  @FunctionalInterface
  private interface Command {

    void run() throws Exception;
  }
}
