package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.azure.stub.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in to Azure otherwise than with a secret that is right. */
class SignedInToAzureIT extends OnAzure {

  @TempDir private Path secrets;

  private final Map<String, String> signIn = new HashMap<>();

  SignedInToAzureIT() throws IOException {}

  @BeforeEach
  void open() throws IOException {
    sample();
  }

  @Override
  Map<String, String> signIn() {
    return signIn;
  }

  @Test
  void asAPipelineThatHasNoSecret() throws Exception {
    signIn.putAll(stub.federated(token()));
    assertHas(done("plan", "--target", "azure"), "to create");
    Files.writeString(token(), "somebody-else");
    assertHas(refused(5, "plan", "--target", "azure"), "AADSTS700213");
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
  }

  private Path token() {
    return secrets.resolve("token");
  }

  @Test
  void whoIsNotSignedInIsToldHow() throws Exception {
    signIn.putAll(stub.environment());
    signIn.put("AZURE_CLIENT_SECRET", "mistyped-secret");
    String wrong = refused(5, "deploy", "--target", "azure", "--yes");
    assertHas(wrong, "AADSTS7000215");
    signIn.remove("AZURE_CLIENT_SECRET");
    assertHas(refused(5, "deploy", "--target", "azure", "--yes"), "sign in");
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
    assertNowhere("mistyped-secret");
    assertNowhere(StubCloud.SIGN_IN_SECRET);
  }

  @Test
  void toTheTenantOfSomebodyElse() throws Exception {
    signIn.putAll(stub.environment());
    stub.tenant("somebody-elses");
    assertHas(refused(5, "deploy", "--target", "azure", "--yes"), "is in tenant " + World.TENANT);
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
  }
}
