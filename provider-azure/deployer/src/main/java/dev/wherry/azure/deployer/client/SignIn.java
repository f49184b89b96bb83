package dev.wherry.azure.deployer.client;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who is signed in, asked once. */
public final class SignIn {

  private final TokenCredential credential;
  private final Cloud cloud;
  private @Nullable Identity known;

  /** Whoever a credential stands for. */
  SignIn(TokenCredential credential, Cloud cloud) {
    this.credential = credential;
    this.cloud = cloud;
  }

  TokenCredential credential() {
    return credential;
  }

  /**
   * Who is signed in, as the token for Azure Resource Manager says.
   *
   * @throws ProviderException when nobody is, or no longer
   */
  public synchronized Identity identity() throws InterruptedException {
    Identity present = known;
    if (present == null) {
      present = read(token());
      known = present;
    }
    return present;
  }

  private String token() throws InterruptedException {
    try {
      return credential
          .getTokenSync(new TokenRequestContext().addScopes(cloud.managementScope()))
          .getToken();
    } catch (RuntimeException e) {
      throw Failures.unanswered(e);
    }
  }

  /** A token's second part is its claims; nothing here trusts them, Azure checks the token. */
  private static Identity read(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      JsonNode claims =
          new ObjectMapper()
              .readTree(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""));
      return new Identity(
          claims.path("tid").asText(""), claims.path("oid").asText(""), name(claims));
    } catch (IOException | IllegalArgumentException e) {
      throw new ProviderException(Failures.credentials("the token says not who is signed in"), e);
    }
  }

  private static String name(JsonNode claims) {
    for (String claim : new String[] {"upn", "unique_name", "preferred_username", "appid"}) {
      if (claims.hasNonNull(claim)) {
        return claims.path(claim).asText();
      }
    }
    return claims.path("oid").asText("somebody");
  }

  /**
   * Who is signed in.
   *
   * @param tenant the id of the directory
   * @param object the id of the user or the application's principal there
   * @param name for people
   */
  public record Identity(String tenant, String object, String name) {}
}
