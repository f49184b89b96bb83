package dev.wherry.gcp.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one signs in: OAuth's token endpoint for service accounts and for people, and the IAM API
 * that gives tokens of a service account to who may impersonate it. Whatever is not as the
 * endpoints want it is refused.
 */
final class StubTokens {

  static final String OAUTH_HOST = "oauth2.googleapis.com";
  static final String IAM_HOST = "iamcredentials.googleapis.com";

  private static final String TOKEN_URI = "https://" + OAUTH_HOST + "/token";
  private static final String ACCOUNTS = "/v1/projects/-/serviceAccounts/";
  private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
  private static final String BEARER = "Bearer ";
  private static final long LIFE_SECONDS = 3600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PublicKey key;
  private final Set<String> access = new HashSet<>();
  private final Map<String, String> audiences = new HashMap<>();
  private boolean revoked;

  /** Tokens for who signs with the key that belongs to this one. */
  StubTokens(PublicKey key) {
    this.key = key;
  }

  /** What people signed in with is no longer good. */
  synchronized void revoke() {
    revoked = true;
  }

  static boolean serves(String path) {
    return path.equals("/token") || path.startsWith(ACCOUNTS);
  }

  /** Whether a call's header has an access token from here. */
  synchronized boolean accepts(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(BEARER)
        && access.contains(authorization.substring(BEARER.length()));
  }

  /**
   * Whether Cloud Run lets a caller in: with a token for the function's own address, or one that
   * gcloud got for who uses it.
   */
  synchronized boolean identifies(@Nullable String authorization, String address) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    String audience = audiences.get(authorization.substring(BEARER.length()));
    return address.equals(audience) || StubCredentials.GCLOUD.equals(audience);
  }

  synchronized HttpAnswer answer(String path, @Nullable String authorization, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      return path.equals("/token") ? token(form(text)) : impersonated(path, authorization, text);
    } catch (JsonProcessingException | GeneralSecurityException e) {
      return refusal("invalid_request", e.getClass().getSimpleName());
    }
  }

  private HttpAnswer token(Map<String, String> form)
      throws JsonProcessingException, GeneralSecurityException {
    return switch (form.getOrDefault("grant_type", "")) {
      case "refresh_token" -> ofPerson(form);
      case "urn:ietf:params:oauth:grant-type:jwt-bearer" ->
          ofAccount(form.getOrDefault("assertion", ""));
      default -> refusal("unsupported_grant_type", "Invalid grant_type");
    };
  }

  private HttpAnswer ofPerson(Map<String, String> form) {
    String client = form.getOrDefault("client_id", "");
    boolean known =
        StubCredentials.CLIENTS.contains(client)
            && StubCredentials.CLIENT_SECRET.equals(form.get("client_secret"))
            && StubCredentials.REFRESH_TOKEN.equals(form.get("refresh_token"));
    if (!known || revoked) {
      return refusal("invalid_grant", "Token has been expired or revoked.");
    }
    return HttpAnswer.json(newAccess().put("id_token", newIdentity(client)).toString());
  }

  /** An assertion that the account signed; it asks for an identity when it names an audience. */
  private HttpAnswer ofAccount(String assertion)
      throws JsonProcessingException, GeneralSecurityException {
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3 || !isSigned(parts)) {
      return refusal("invalid_grant", "Invalid JWT Signature.");
    }
    JsonNode claims =
        JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    long now = Instant.now().getEpochSecond();
    boolean right =
        claims.path("iss").asText().equals(StubCredentials.ACCOUNT)
            && claims.path("aud").asText().equals(TOKEN_URI)
            && claims.path("exp").asLong() > now
            && claims.path("exp").asLong() - claims.path("iat").asLong() <= LIFE_SECONDS;
    if (!right) {
      return refusal("invalid_grant", "Invalid JWT: " + claims.toString().replace('"', '`'));
    }
    if (claims.has("target_audience")) {
      String identity = newIdentity(claims.get("target_audience").asText());
      return HttpAnswer.json(JSON.createObjectNode().put("id_token", identity).toString());
    }
    return claims.path("scope").asText().equals(SCOPE)
        ? HttpAnswer.json(newAccess().toString())
        : refusal("invalid_scope", "no such scope: " + claims.path("scope").asText());
  }

  private boolean isSigned(String[] parts) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private HttpAnswer impersonated(String path, @Nullable String authorization, String text)
      throws JsonProcessingException {
    if (!accepts(authorization)) {
      return HttpAnswer.error(401, "Request had invalid authentication credentials.");
    }
    JsonNode asked = JSON.readTree(text);
    String account = ACCOUNTS + StubCredentials.IMPERSONATED;
    if (path.equals(account + ":generateAccessToken")
        && asked.path("scope").toString().equals("[\"" + SCOPE + "\"]")) {
      ObjectNode token = newAccess();
      return HttpAnswer.json(
          JSON.createObjectNode()
              .put("accessToken", token.get("access_token").asText())
              .put(
                  "expireTime",
                  Instant.now()
                      .plusSeconds(LIFE_SECONDS)
                      .truncatedTo(ChronoUnit.SECONDS)
                      .toString())
              .toString());
    }
    if (path.equals(account + ":generateIdToken") && asked.hasNonNull("audience")) {
      String identity = newIdentity(asked.get("audience").asText());
      return HttpAnswer.json(JSON.createObjectNode().put("token", identity).toString());
    }
    return HttpAnswer.error(403, "Permission iam.serviceAccounts.getAccessToken denied");
  }

  private ObjectNode newAccess() {
    String token = "ya29.stub-" + access.size();
    access.add(token);
    return JSON.createObjectNode()
        .put("access_token", token)
        .put("expires_in", LIFE_SECONDS)
        .put("token_type", "Bearer");
  }

  private String newIdentity(String audience) {
    String claims =
        JSON.createObjectNode()
            .put("aud", audience)
            .put("iss", "https://accounts.google.com")
            .put("sub", Integer.toString(audiences.size()))
            .put("iat", Instant.now().getEpochSecond())
            .put("exp", Instant.now().getEpochSecond() + LIFE_SECONDS)
            .toString();
    String token = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".c2ln";
    audiences.put(token, audience);
    return token;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(
          parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static HttpAnswer refusal(String error, String description) {
    return new HttpAnswer(
        400,
        "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}",
        List.of());
  }
}
