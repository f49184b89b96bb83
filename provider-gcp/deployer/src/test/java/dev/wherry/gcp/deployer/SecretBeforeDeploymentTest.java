package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.cloud.secretmanager.v1.Replication;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A secret whose value is set before the first deployment is the one that it would make. */
class SecretBeforeDeploymentTest extends OnStub {

  private static final String ID = "shop-test-stripe-key";

  private String inSeoul() {
    return first()
        .replace(
            "stripe-key: secret",
            """
            stripe-key:
                type: secret
                overrides:
                  gcp:
                    "secretmanager.googleapis.com/Secret":
                      replication: { userManaged: { replicas: [{ location: asia-northeast3 }] } }
            """
                .stripTrailing());
  }

  @Test
  void itIsWhereTheManifestWantsIt() throws Exception {
    commands().setSecret(inSeoul(), KEY, new SecretValue("sk-1"));
    Replication replication = stub().secrets().get(ID).getReplication();
    assertEquals(
        List.of("asia-northeast3"),
        replication.getUserManaged().getReplicasList().stream()
            .map(Replication.UserManaged.Replica::getLocation)
            .toList());
    assertEquals(Outcome.DONE, commands().deploy(inSeoul(), "one").outcome());
    assertEquals(replication, stub().secrets().get(ID).getReplication());
    assertEquals("sk-1", stub().secret(ID), "the secret is not made anew");
    assertTrue(commands().plan(inSeoul(), "one").isEmpty());
  }

  @Test
  void itIsEverywhereWhereTheManifestSaysNothing() throws Exception {
    commands().setSecret(first(), KEY, new SecretValue("sk-1"));
    assertTrue(stub().secrets().get(ID).getReplication().hasAutomatic());
  }

  /** Names of apps have hyphens, as the label that lists ask for has. */
  @Test
  void anAppWhoseNameHasHyphensFindsItsOwn() throws Exception {
    String floor = first().replace("app: shop", "app: shop-floor");
    commands().setSecret(floor, KEY, new SecretValue("sk-1"));
    commands().setSecret(first(), KEY, new SecretValue("sk-2"));
    try (var connection = commands().connect(floor)) {
      SecretStore secrets = connection.operations().secrets();
      assertEquals(Set.<ResourceName>of(KEY), secrets.list());
    }
    assertEquals(Outcome.DONE, commands().deploy(floor, "one").outcome());
    assertTrue(commands().plan(floor, "one").isEmpty());
  }
}
