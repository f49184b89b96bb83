package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.gcp.stub.StubCloud;
import dev.wherry.gcp.stub.StubCredentials;
import dev.wherry.testkit.stub.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signing in with application default credentials: over TLS, to a cloud that refuses every call
 * without a token that its own endpoints gave out, and every call of a private function without an
 * identity token for it. The endpoints have Google's own names, which a proxy leads to this
 * machine.
 */
class SignedInToGoogleIT extends OnGoogle {

  private static final String CALL = "{\"path\": \"/greet/kim\"}";

  @TempDir private Path secrets;

  private StubCloud stub;
  private Tls tls;

  @BeforeEach
  void open() throws Exception {
    tls = StubCloud.tls(secrets);
    stub = new StubCloud(tls);
    sample();
  }

  @Override
  StubCloud stub() {
    return stub;
  }

  @Override
  Map<String, String> way() {
    Map<String, String> environment = new HashMap<>(super.way());
    List<String> options = new ArrayList<>(tls.options());
    options.addAll(stub.options());
    environment.put("WHERRY_JAVA_OPTIONS", String.join(" ", options));
    environment.put("GOOGLE_APPLICATION_CREDENTIALS", file().toString());
    return environment;
  }

  private Path file() {
    return secrets.resolve("credentials.json");
  }

  private void signIn(String credentials) throws IOException {
    Files.writeString(file(), credentials);
  }

  /**
   * Of an app that is deployed already: the public function, which asks nobody, and the private.
   */
  private void assertCallsReachIt() throws Exception {
    assertAnswers("greet", "--event", "http", "--data", CALL);
    assertAnswers("tick", "--event", "schedule");
  }

  private void assertAnswers(String function, String... event) throws Exception {
    List<String> command = new ArrayList<>(List.of("invoke", function, "--target", "gcp"));
    command.addAll(List.of(event));
    assertEquals(
        "{\"answer\":" + (stub.requests().size() + 1) + "}\n",
        done(command.toArray(String[]::new)));
  }

  @Test
  void asAServiceAccountAndAsAPersonWhoActsAsOne() throws Exception {
    signIn(stub.credentials().ofAccount());
    setSecret("gcp");
    assertHas(done("deploy", "--target", "gcp", "--yes"), "gcp: release 1, ");
    assertHas(done("deploy", "--target", "gcp"), "gcp: nothing to change\n");
    assertCallsReachIt();
    stub.log("sample-dev-greet", Instant.now(), "greeting kim");
    assertHas(done("logs", "greet", "--target", "gcp"), "greeting kim");

    signIn(stub.credentials().ofImpersonated());
    assertHas(done("deploy", "--target", "gcp"), "gcp: nothing to change\n");
    assertCallsReachIt();

    signIn(stub.credentials().ofGcloud());
    assertHas(done("info", "--target", "gcp"), "gcp: release 1  ");
    assertCallsReachIt();

    stub.forbid("run.services.setIamPolicy");
    assertHas(
        refused(5, "deploy", "--target", "gcp", "--yes"),
        "--role=roles/run.admin --member=\"user:$(gcloud config get account)\"");
    assertNowhere(SECRET_VALUE);
    assertNowhere(StubCredentials.REFRESH_TOKEN);
    assertNowhere("PRIVATE KEY");
    assertNowhere("ya29.");
  }

  /** Of these Google says that Cloud Run does not take their identity. */
  @Test
  void asAPersonWhoSignedInForLibrariesAlone() throws Exception {
    signIn(stub.credentials().ofPerson());
    setSecret("gcp");
    done("deploy", "--target", "gcp", "--yes");
    String refusal = refused(5, "invoke", "tick", "--target", "gcp", "--event", "schedule");
    assertHas(refusal, "gcloud run services add-iam-policy-binding sample-dev-tick");
    assertHas(refusal, "gcloud auth login --update-adc");
    assertEquals(List.of(), stub.requests());
  }

  @Test
  void whoIsNotSignedInIsToldHow() throws Exception {
    assertHas(
        refused(5, "deploy", "--target", "gcp", "--yes"),
        "sign in with `gcloud auth application-default login`");
    signIn(stub.credentials().ofPerson());
    stub.revokeSignIn();
    String revoked = refused(5, "deploy", "--target", "gcp", "--yes");
    assertHas(revoked, "nobody is signed in any more: ");
    assertHas(revoked, "sign in with `gcloud auth application-default login`");
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
  }
}
