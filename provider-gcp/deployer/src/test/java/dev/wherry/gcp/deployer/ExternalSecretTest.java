package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.iam.v1.Binding;
import com.google.iam.v1.Policy;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.testkit.stub.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Secrets that are someone else's are looked at before anything is touched. */
class ExternalSecretTest extends OnStub {

  private static final String TOKEN = "projects/vault/secrets/token";
  private static final String READER = "roles/secretmanager.secretAccessor";
  private static final String GREET =
      "serviceAccount:shop-test-greet@wherry-test.iam.gserviceaccount.com";
  private static final Set<String> ALL =
      Set.of(
          "secretmanager.secrets.get",
          "secretmanager.versions.get",
          "secretmanager.secrets.getIamPolicy",
          "secretmanager.secrets.setIamPolicy");
  private static final Set<String> LOOKING =
      Set.of(
          "secretmanager.secrets.get",
          "secretmanager.versions.get",
          "secretmanager.secrets.getIamPolicy");

  private String app(String secret) {
    return first()
        .replace(
            "stripe-key: secret",
            "stripe-key: { type: secret, external: { gcp: " + secret + " } }");
  }

  @Test
  void aSecretOfAnotherProjectIsReadAndNotKept() throws Exception {
    stub().others().make(TOKEN, Optional.of("theirs"));
    stub().others().share("vault", ALL);
    assertEquals(Outcome.DONE, commands().deploy(app(TOKEN), "one").outcome());
    assertEquals(Map.of(), secretsMade());
    assertEquals(
        List.of(Binding.newBuilder().setRole(READER).addMembers(GREET).build()),
        stub().others().policy(TOKEN).getBindingsList());
    assertEquals(Outcome.DONE, commands().remove(app(TOKEN), DataRule.DELETE).outcome());
    assertEquals(List.of(), stub().others().policy(TOKEN).getBindingsList());
  }

  private Map<String, String> secretsMade() {
    Map<String, String> made = new TreeMap<>(stub().snapshot());
    made.keySet().removeIf(name -> !name.startsWith("projects/wherry-test/secrets/"));
    return made;
  }

  @Test
  void oneWithoutAValueIsToldWithTheCommandOfItsProject() throws Exception {
    stub().others().make(TOKEN, Optional.empty());
    stub().others().share("vault", ALL);
    ProviderFailure problem = problem(app(TOKEN));
    assertEquals(FailureKind.BLOCKED, problem.kind());
    assertEquals(
        "secret `projects/vault/secrets/token`, which `stripe-key` is, has no version `latest` that"
            + " can be read",
        problem.message());
    assertEquals(
        "give it a value: `gcloud secrets versions add token --project=vault --data-file=-`",
        hint(problem));
    assertEquals(Map.of(), stub().snapshot(), "nothing is touched");
  }

  @Test
  void oneThatIsNotThereIsToldWithTheManifestsWord() throws Exception {
    stub().others().share("vault", ALL);
    ProviderFailure problem = problem(app(TOKEN));
    assertEquals(
        "secret `projects/vault/secrets/token`, which `stripe-key` is, is not there",
        problem.message());
    assertEquals(
        "correct `external` in the manifest, or make it: `gcloud secrets create token"
            + " --project=vault --data-file=-`",
        hint(problem));
  }

  @Test
  void oneOfTheSameProjectIsLookedAtToo() throws Exception {
    assertEquals(
        "secret `projects/wherry-test/secrets/token`, which `stripe-key` is, is not there",
        problem(app("token")).message());
    stub().others().make("projects/wherry-test/secrets/token", Optional.of("shared"));
    assertEquals(Outcome.DONE, commands().deploy(app("token"), "one").outcome());
  }

  /** Google does not tell whether a secret is there to whom it does not let look. */
  @Test
  void whoMayNotLookIsToldTheRole() throws Exception {
    stub().others().make(TOKEN, Optional.of("theirs"));
    ProviderFailure problem = problem(app(TOKEN));
    assertEquals(FailureKind.PERMISSION, problem.kind());
    assertEquals(
        "who is signed in may not look at secret `projects/vault/secrets/token`, which `stripe-key`"
            + " is, or it is not there",
        problem.message());
    assertEquals(
        "let its owner grant the role: `gcloud secrets add-iam-policy-binding token --project=vault"
            + " --role=roles/secretmanager.admin --member=MEMBER`",
        hint(problem));
  }

  @Test
  void whoMayNotLetTheFunctionReadIsToldTheRole() throws Exception {
    stub().others().make(TOKEN, Optional.of("theirs"));
    stub().others().share("vault", LOOKING);
    ProviderFailure problem = problem(app(TOKEN));
    assertEquals(FailureKind.PERMISSION, problem.kind());
    assertEquals(
        "function greet may not read secret `projects/vault/secrets/token`, which `stripe-key` is,"
            + " and who is signed in may not let it",
        problem.message());
    assertEquals(
        "let its owner grant the role: `gcloud secrets add-iam-policy-binding token --project=vault"
            + " --role=roles/secretmanager.admin --member=MEMBER`",
        hint(problem));
  }

  /** The account of a function that is deployed is there to be let in by the secret's owner. */
  @Test
  void theOwnerMayLetTheFunctionReadInstead() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().others().make(TOKEN, Optional.of("theirs"));
    stub().others().share("vault", LOOKING);
    assertEquals(
        "let its owner grant the role: `gcloud secrets add-iam-policy-binding token --project=vault"
            + " --role=roles/secretmanager.secretAccessor --member="
            + GREET
            + "`",
        hint(problem(app(TOKEN))));
    stub()
        .others()
        .write(
            TOKEN,
            Policy.newBuilder()
                .setVersion(1)
                .addBindings(Binding.newBuilder().setRole(READER).addMembers(GREET))
                .build());
    assertEquals(Outcome.DONE, commands().deploy(app(TOKEN), "one").outcome());
  }

  /** What was there when it was looked at may be gone when the function is made. */
  @Test
  void aValueThatIsGoneMeanwhileIsNotSetByWherry() throws Exception {
    stub().others().make(TOKEN, Optional.of("theirs"));
    stub().others().share("vault", ALL);
    stub()
        .traffic()
        .meet(
            call -> {
              if (call.equals("CreateServiceAccount")) {
                stub().others().unset(TOKEN);
              }
              return Traffic.Fate.SERVED;
            });
    assertEquals(
        "give it a value: `gcloud secrets versions add token --project=vault --data-file=-`",
        hint(commands().deploy(app(TOKEN), "one").report().failures().get(0)));
  }

  private ProviderFailure problem(String manifest) {
    List<ProviderFailure> problems =
        assertThrows(RefusedException.Preflight.class, () -> commands().deploy(manifest, "one"))
            .problems()
            .values()
            .iterator()
            .next();
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }
}
