package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.iam.v1.AuditConfig;
import com.google.iam.v1.AuditLogConfig;
import com.google.iam.v1.Binding;
import com.google.iam.v1.Policy;
import com.google.protobuf.ByteString;
import com.google.type.Expr;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.gcp.stub.World;
import dev.wherry.testkit.stub.Traffic;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Policies belong to everyone: what others wrote into them stays as it is, byte for byte. */
class PolicyTest extends OnStub {

  private static final String READER = "roles/secretmanager.secretAccessor";
  private static final String ROLE = "roles/datastore.user";
  private static final String PROJECT = "projects/" + World.PROJECT;
  private static final String VAULT = "projects/vault/secrets/token";
  private static final String GREET =
      "serviceAccount:shop-test-greet@wherry-test.iam.gserviceaccount.com";
  private static final String SERVICE = PROJECT + "/locations/" + World.REGION + "/services/";

  /** With a role in the project, and a secret that is someone else's. */
  private String app(int memory) {
    return """
        app: shop
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            memory: %dMB
            uses: { token: read }
            permissions: { gcp: [{ roles: [%s] }] }
            on:
              - http: GET /hello/{name}
        resources:
          token: { type: secret, external: { gcp: %s } }
        """
            .formatted(memory, ROLE, VAULT)
        + targets();
  }

  /** As policies of real projects are: with a condition, so that it is of version 3. */
  private static Policy grown(String role) {
    Expr condition =
        Expr.newBuilder()
            .setTitle("until spring")
            .setDescription("while kim is away")
            .setExpression("request.time < timestamp('2027-03-01T00:00:00Z')")
            .build();
    return Policy.newBuilder()
        .setVersion(3)
        .addBindings(
            Binding.newBuilder()
                .setRole("organizations/4711/roles/shopKeeper")
                .addMembers("group:keepers@example.com")
                .addMembers("domain:example.com"))
        .addBindings(
            Binding.newBuilder()
                .setRole(role)
                .addMembers("group:keepers@example.com")
                .setCondition(condition))
        .addBindings(
            Binding.newBuilder()
                .setRole(role)
                .addMembers("deleted:serviceAccount:old@wherry-test.iam.gserviceaccount.com?uid=17")
                .addMembers("serviceAccount:service-1@gcf-admin-robot.iam.gserviceaccount.com")
                .addMembers("user:kim@example.com"))
        .addAuditConfigs(
            AuditConfig.newBuilder()
                .setService("allServices")
                .addAuditLogConfigs(
                    AuditLogConfig.newBuilder().setLogType(AuditLogConfig.LogType.DATA_READ)))
        .build();
  }

  private void othersWrite() {
    stub().others().make(VAULT, Optional.of("value"));
    stub()
        .others()
        .share(
            "vault",
            Set.of(
                "secretmanager.secrets.get",
                "secretmanager.versions.get",
                "secretmanager.secrets.getIamPolicy",
                "secretmanager.secrets.setIamPolicy"));
    stub().others().write(PROJECT, grown(ROLE));
    stub().others().write(VAULT, grown(READER));
  }

  @Test
  void whatOthersWroteStaysThroughAnAppsLife() throws Exception {
    othersWrite();
    assertEquals(Outcome.DONE, commands().deploy(app(512), "one").outcome());
    assertKept(PROJECT, ROLE, 1);
    assertKept(VAULT, READER, 1);
    assertEquals(Outcome.DONE, commands().deploy(app(2048), "two").outcome());
    assertKept(PROJECT, ROLE, 1);
    assertKept(VAULT, READER, 1);
    assertEquals(Outcome.DONE, commands().remove(app(2048), DataRule.DELETE).outcome());
    assertKept(PROJECT, ROLE, 0);
    assertKept(VAULT, READER, 0);
  }

  /** The service is the app's, and who may call it is everyone's to say. */
  @Test
  void whoMayCallAFunctionBesideTheAppStays() throws Exception {
    othersWrite();
    commands().deploy(app(512), "one");
    String service = SERVICE + "shop-test-greet";
    Policy grown =
        grown("roles/run.invoker").toBuilder()
            .addAllBindings(stub().others().policy(service).getBindingsList())
            .build();
    stub().others().write(service, grown);
    assertEquals(Outcome.DONE, commands().deploy(app(2048), "two").outcome());
    assertEquals(bare(grown), bare(stub().others().policy(service)));
    String closed = app(2048).replace("GET /hello/{name}", "GET /hello/{name}\n        auth: iam");
    assertEquals(Outcome.DONE, commands().deploy(closed, "two").outcome());
    assertEquals(bare(grown("roles/run.invoker")), bare(stub().others().policy(service)));
  }

  /** A policy that someone writes between our look and our change is looked at again. */
  @Test
  void whatOthersWriteMeanwhileStays() throws Exception {
    String withoutSecret = app(512).replaceAll("(?m)^.*token: .*\n|^resources:\n", "");
    stub().others().write(PROJECT, grown(ROLE));
    Policy meanwhile = grown("roles/datastore.viewer");
    AtomicBoolean written = new AtomicBoolean();
    stub()
        .traffic()
        .meet(
            call -> {
              if (call.equals("SetIamPolicy") && written.compareAndSet(false, true)) {
                stub().others().write(PROJECT, meanwhile);
              }
              return Traffic.Fate.SERVED;
            });
    assertEquals(Outcome.DONE, commands().deploy(withoutSecret, "one").outcome());
    Policy expected =
        meanwhile.toBuilder()
            .addBindings(Binding.newBuilder().setRole(ROLE).addMembers(GREET))
            .build();
    assertEquals(bare(expected), bare(stub().others().policy(PROJECT)));
  }

  /** The policy but for the app's own member is what others wrote. */
  private void assertKept(String resource, String role, int own) {
    Policy policy = stub().others().policy(resource);
    assertEquals(grown(role).getVersion(), policy.getVersion(), resource);
    assertNotEquals(Policy.getDefaultInstance().getEtag(), policy.getEtag());
    Policy.Builder rest = policy.toBuilder().clearBindings();
    int found = 0;
    for (Binding binding : policy.getBindingsList()) {
      Binding.Builder others = binding.toBuilder().clearMembers();
      for (String member : binding.getMembersList()) {
        if (member.equals(GREET)) {
          assertFalse(binding.hasCondition(), "what is conditional is others'");
          found++;
        } else {
          others.addMembers(member);
        }
      }
      rest.addBindings(others);
    }
    assertEquals(own, found, policy::toString);
    assertEquals(bare(grown(role)), bare(rest.build()));
  }

  /** Who wrote it last is not what it says. */
  private static ByteString bare(Policy policy) {
    return policy.toBuilder().clearEtag().build().toByteString();
  }
}
