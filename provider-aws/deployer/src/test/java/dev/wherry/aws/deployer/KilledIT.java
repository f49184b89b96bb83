package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deployment that dies before any of its calls of AWS: the next one converges. */
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
    int calls = 0;
    boolean died = true;
    while (died) {
      AwsEndpoint.needed().anotherAccount();
      int call = ++calls;
      died = dies(call, () -> commands().deploy(manifest(512), "one"));
      commands().deploy(manifest(1024), "one");
      converged(manifest(1024), "one");
    }
    assertTrue(calls > 20, "a deployment makes more calls than " + calls);
  }

  /** One account hears of all of it, so that what any of them left behind is still there. */
  @Test
  void beforeAnyCallOfAnUpdate() throws Exception {
    int calls = 0;
    boolean died = true;
    commands().deploy(manifest(512), "start");
    while (died) {
      int call = ++calls;
      died = dies(call, () -> commands().deploy(manifest(1024), "killed " + call));
      commands().deploy(manifest(512), "next " + call);
      planned(manifest(512), "next " + call);
    }
    converged(manifest(512), "next " + calls);
    assertTrue(calls > 20, "a deployment makes more calls than " + calls);
  }

  @Test
  void beforeAnyCallOfARemoval() throws Exception {
    int calls = 0;
    boolean died = true;
    while (died) {
      AwsEndpoint.needed().anotherAccount();
      commands().deploy(manifest(512), "one");
      died = dies(++calls, () -> commands().remove(manifest(512)));
      commands().remove(manifest(512));
      AwsCloud cloud = new AwsCloud();
      assertEquals(Set.of(), cloud.live());
      assertEquals(Set.of(), cloud.stored().keySet());
    }
    assertTrue(calls > 10, "a removal makes more calls than " + calls);
  }

  private Commands commands() {
    return new Commands(folder);
  }

  private void converged(String manifest, String code) throws Exception {
    Plan plan = planned(manifest, code);
    assertEquals(plan.target().blueprint().resources().keySet(), new AwsCloud().live());
  }

  private Plan planned(String manifest, String code) throws Exception {
    Plan plan = commands().plan(manifest, code);
    assertEquals(List.of("nothing to change"), PlanText.lines(plan));
    return plan;
  }

  private static boolean dies(int call, Command command) throws Exception {
    CallCounter.killAt(call);
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
