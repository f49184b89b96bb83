package dev.wherry.gcp.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;

/**
 * Files that application default credentials are read from, in the forms that gcloud and the
 * console write them.
 */
public final class StubCredentials {

  /** The service account that has a key. */
  public static final String ACCOUNT = "ci@wherry-test.iam.gserviceaccount.com";

  /** The service account that people act as. */
  public static final String IMPERSONATED = "release@wherry-test.iam.gserviceaccount.com";

  /** What people's credentials renew themselves with; it must be seen nowhere. */
  public static final String REFRESH_TOKEN = "1//stub-refresh-token";

  /** The client id of gcloud itself, whose identity tokens Cloud Run lets in. */
  static final String GCLOUD = "32555940559.apps.googleusercontent.com";

  static final String CLIENT_SECRET = "stub-client-secret";

  /** The client id of {@code gcloud auth application-default login}. */
  private static final String LIBRARIES =
      "764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com";

  static final Set<String> CLIENTS = Set.of(GCLOUD, LIBRARIES);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KEY_BITS = 2048;

  /** Made when first asked for, once for all projects: finding its primes takes a second. */
  private static final class Keys {

    static final KeyPair SHARED = make();

    private static KeyPair make() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  StubCredentials() {}

  PublicKey publicKey() {
    return Keys.SHARED.getPublic();
  }

  /** The key file of a service account. */
  public String ofAccount() {
    return JSON.createObjectNode()
        .put("type", "service_account")
        .put("project_id", World.PROJECT)
        .put("private_key_id", "1")
        .put("private_key", pem())
        .put("client_email", ACCOUNT)
        .put("client_id", "1")
        .put("token_uri", "https://" + StubTokens.OAUTH_HOST + "/token")
        .toString();
  }

  private String pem() {
    String body = Base64.getMimeEncoder().encodeToString(Keys.SHARED.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
  }

  /** What {@code gcloud auth application-default login} writes. */
  public String ofPerson() {
    return person(LIBRARIES).toString();
  }

  /** What {@code gcloud auth login --update-adc} writes. */
  public String ofGcloud() {
    return person(GCLOUD).toString();
  }

  private static ObjectNode person(String client) {
    return JSON.createObjectNode()
        .put("type", "authorized_user")
        .put("client_id", client)
        .put("client_secret", CLIENT_SECRET)
        .put("refresh_token", REFRESH_TOKEN);
  }

  /** What {@code gcloud auth application-default login --impersonate-service-account} writes. */
  public String ofImpersonated() {
    ObjectNode file = JSON.createObjectNode();
    file.put("type", "impersonated_service_account")
        .put(
            "service_account_impersonation_url",
            "https://"
                + StubTokens.IAM_HOST
                + "/v1/projects/-/serviceAccounts/"
                + IMPERSONATED
                + ":generateAccessToken");
    file.putArray("delegates");
    file.set("source_credentials", person(LIBRARIES));
    return file.toString();
  }
}
