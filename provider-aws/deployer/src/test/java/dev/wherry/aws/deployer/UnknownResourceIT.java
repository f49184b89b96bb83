package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.operate.SecretValue;
import org.junit.jupiter.api.Test;

/** What stands in a stack and in no release: it stays, and nothing waits for it. */
class UnknownResourceIT extends OnAws {

  @Test
  void aSecretThatIsCalledOtherwiseByTheFirstDeployment() throws Exception {
    try (Deployed app = new Deployed(folder, manifest("old-key"))) {
      app.connection()
          .operations()
          .secrets()
          .set(new ResourceName("old-key"), new SecretValue("sk-1"));
    }
    Commands commands = new Commands(folder);

    assertEquals(TargetResult.Outcome.DONE, commands.deploy(manifest("new-key"), "one").outcome());

    assertEquals("sk-1", value("renamed/test/old-key"));
    assertEquals(
        TargetResult.Outcome.UNCHANGED, commands.deploy(manifest("new-key"), "one").outcome());
    assertEquals(TargetResult.Outcome.DONE, commands.remove(manifest("new-key")).outcome());
  }

  private String value(String secret) {
    return aws().secrets().getSecretValue(request -> request.secretId(secret)).secretString();
  }

  private static String manifest(String secret) {
    return """
        app: renamed
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            uses: { %s: read }
            on:
              - http: GET /hello/{name}
        resources:
          %s: secret
        targets:
          aws: { region: ap-northeast-2 }
        """
        .formatted(secret, secret);
  }
}
