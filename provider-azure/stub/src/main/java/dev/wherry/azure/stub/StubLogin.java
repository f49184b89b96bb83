package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Who signs people in: an application gets a token for what it asks for, against its secret or
 * against what a pipeline's own platform says of it.
 */
final class StubLogin {

  static final String HOST = "login.microsoftonline.com";
  static final String CLIENT = "c11e4700-0000-4000-8000-000000000002";
  static final String SECRET = "the-secret-of-the-application";

  /** What a pipeline's platform has signed; federated credentials trust it. */
  static final String ASSERTION = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwaXBlbGluZSJ9.c2ln";

  private static final String ASSERTED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private String tenant = World.TENANT;

  /** From now on tokens are of another directory. */
  void tenant(String other) {
    tenant = other;
  }

  Reply serve(Call call) {
    if (call.path().equals("/common/discovery/instance")) {
      return discovery();
    }
    if (call.path().endsWith("/openid-configuration")) {
      return configuration();
    }
    Refused.unless(call.path().equals("/" + World.TENANT + "/oauth2/v2.0/token"), call.path());
    Map<String, String> form = form(call.body().text());
    Refused.unless("client_credentials".equals(form.get("grant_type")), "grant_type");
    boolean federated = ASSERTED.equals(form.get("client_assertion_type"));
    boolean known =
        federated
            ? ASSERTION.equals(form.get("client_assertion"))
            : SECRET.equals(form.get("client_secret"));
    if (!known || !CLIENT.equals(form.get("client_id"))) {
      return refusal(
          federated
              ? "AADSTS700213: No matching federated identity record found for presented assertion."
              : "AADSTS7000215: Invalid client secret provided.");
    }
    return token(form.getOrDefault("scope", ""));
  }

  private static Reply refusal(String why) {
    ObjectNode refusal = JsonNodeFactory.instance.objectNode();
    refusal.put("error", "invalid_client");
    refusal.put("error_description", why);
    return Reply.json(401, refusal);
  }

  private static Reply discovery() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("api-version", "1.1");
    answer.put(
        "tenant_discovery_endpoint",
        "https://" + HOST + "/" + World.TENANT + "/v2.0/.well-known/openid-configuration");
    ObjectNode cloud = answer.putArray("metadata").addObject();
    cloud.put("preferred_network", HOST).put("preferred_cache", HOST);
    cloud.putArray("aliases").add(HOST);
    return Reply.ok(answer);
  }

  private static Reply configuration() {
    String base = "https://" + HOST + "/" + World.TENANT;
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("token_endpoint", base + "/oauth2/v2.0/token");
    answer.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    answer.put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
    answer.put("issuer", base + "/v2.0");
    return Reply.ok(answer);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      form.put(
          URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private Reply token(String scope) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("tid", tenant).put("oid", World.OBJECT).put("appid", CLIENT);
    claims.put("aud", audience(scope));
    String token =
        String.join(".", encode("{\"alg\":\"none\"}"), encode(claims.toString()), encode("sig"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("token_type", "Bearer").put("expires_in", 3600).put("access_token", token);
    return Reply.ok(answer);
  }

  private static String audience(String scopes) {
    for (String scope : scopes.split(" ", -1)) {
      if (scope.endsWith("/.default")) {
        return scope.substring(0, scope.length() - "/.default".length());
      }
    }
    throw Refused.invalid("invalid_scope", scopes);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A call without a token for its service is nobody's. */
  static void require(Call call, String audience) {
    String[] parts = call.header("authorization").split("[ .]", -1);
    boolean right =
        parts.length == 4
            && parts[0].equals("Bearer")
            && new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8)
                .contains("\"aud\":\"" + audience + "\"");
    if (!right) {
      throw new Refused(401, "InvalidAuthenticationToken", "no token for " + audience);
    }
  }
}
