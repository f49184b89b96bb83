package dev.wherry.aws.runtime.event;

import dev.wherry.function.Principal;
import dev.wherry.runtime.adapter.Claims;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what API Gateway's authorizers established about the caller. */
final class AuthorizerReader {

  /** What of an identity says who calls; an API key beside it is a secret. */
  private static final List<String> IDENTITY =
      List.of("accessKey", "accountId", "caller", "cognitoIdentityId", "user", "userArn");

  private AuthorizerReader() {}

  /** The caller; null when the authorizer says nothing. */
  static @Nullable Principal read(JsonReader in) throws JsonException {
    if (!(Claims.value(in) instanceof Map<?, ?> authorizer)) {
      return null;
    }
    if (authorizer.get("jwt") instanceof Map<?, ?> jwt) {
      return ofToken(jwt);
    }
    if (authorizer.get("iam") instanceof Map<?, ?> identity) {
      return Claims.principal(identity.get("userArn"), List.of(), identity);
    }
    if (authorizer.get("lambda") instanceof Map<?, ?> context) {
      return Claims.principal(context.get("principalId"), List.of(), context);
    }
    if (authorizer.get("claims") instanceof Map<?, ?>) {
      return ofToken(authorizer);
    }
    Object subject = authorizer.get("principalId");
    return subject == null ? null : Claims.principal(subject, List.of(), authorizer);
  }

  /**
   * The caller that IAM established, as REST APIs and payload 1.0 tell it: beside the address and
   * the program of a caller who may be anyone. Null when nobody signed.
   */
  static @Nullable Principal identity(JsonReader in) throws JsonException {
    if (!(Claims.value(in) instanceof Map<?, ?> identity) || identity.get("userArn") == null) {
      return null;
    }
    Map<Object, Object> claims = new LinkedHashMap<>(identity);
    claims.keySet().retainAll(IDENTITY);
    return Claims.principal(identity.get("userArn"), List.of(), claims);
  }

  /** A token's claims, and the scopes beside them or among them. */
  private static @Nullable Principal ofToken(Map<?, ?> token) {
    if (!(token.get("claims") instanceof Map<?, ?> claims)) {
      return null;
    }
    List<String> scopes = new ArrayList<>();
    if (token.get("scopes") instanceof List<?> granted) {
      for (Object scope : granted) {
        scopes.add(String.valueOf(scope));
      }
    } else if (claims.get("scope") instanceof String granted) {
      Claims.addWords(granted, scopes);
    }
    return Claims.principal(claims.get("sub"), scopes, claims);
  }
}
