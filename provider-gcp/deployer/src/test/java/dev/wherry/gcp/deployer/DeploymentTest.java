package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.gcp.deployer.stub.StubCloud;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.SecretValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
  static final String MANIFEST =
      """
      app: shop
      java: 21
      functions:
        greet:
          handler: com.example.Greet
          uses: { stripe-key: read }
          on:
            - http: GET /hello/{name}
            - schedule: "30 1 * * *"
      resources:
        stripe-key: secret
      targets:
        gcp: { project: wherry-test, region: asia-northeast3 }
      """;

  @TempDir Path folder = Path.of(".");

  @Test
  void x() throws Exception {
    try (StubCloud stub = new StubCloud()) {
      Commands c = new Commands(folder, stub);
      try (Connection con = c.connect(MANIFEST)) {
        con.operations().secrets().set(new ResourceName("stripe-key"), new SecretValue("a"));
      }
      TargetResult r = c.deploy(MANIFEST, "one");
      System.out.println(r.report().failures());
      System.out.println(stub.world().violations());
      System.out.println(c.heard());
      System.out.println(stub.traffic().count());
      System.out.println(stub.live());
      System.out.println(r.outputs());
      assertEquals(Outcome.DONE, r.outcome());
      assertEquals(List.of("nothing to change"), PlanText.lines(c.plan(MANIFEST, "one")));
      System.out.println(c.info(MANIFEST).drift());
    }
  }
}
