package dev.wherry.aws.runtime.event;

import dev.wherry.function.Principal;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what API Gateway's authorizers established about the caller. */
final class AuthorizerReader {

  private AuthorizerReader() {}

  /** The caller; null when the authorizer says nothing. */
  static @Nullable Principal read(JsonReader in) throws JsonException {
    if (!(value(in) instanceof Map<?, ?> authorizer)) {
      return null;
    }
    if (authorizer.get("jwt") instanceof Map<?, ?> jwt) {
      return ofToken(jwt);
    }
    if (authorizer.get("iam") instanceof Map<?, ?> identity) {
      return principal(identity.get("userArn"), List.of(), identity);
    }
    if (authorizer.get("lambda") instanceof Map<?, ?> context) {
      return principal(context.get("principalId"), List.of(), context);
    }
    if (authorizer.get("claims") instanceof Map<?, ?>) {
      return ofToken(authorizer);
    }
    Object subject = authorizer.get("principalId");
    return subject == null ? null : principal(subject, List.of(), authorizer);
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
      addWords(granted, scopes);
    }
    return principal(claims.get("sub"), scopes, claims);
  }

  private static Principal principal(
      @Nullable Object subject, List<String> scopes, Map<?, ?> claims) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Map.Entry<?, ?> claim : claims.entrySet()) {
      if (claim.getValue() != null) {
        known.put((String) claim.getKey(), claim.getValue());
      }
    }
    return new Principal(subject instanceof String name ? name : "", scopes, known);
  }

  private static void addWords(String text, List<String> words) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
  }

  private static @Nullable Object value(JsonReader in) throws JsonException {
    JsonType type = in.peek();
    if (type == JsonType.OBJECT) {
      return members(in);
    }
    if (type == JsonType.ARRAY) {
      return elements(in);
    }
    if (type == JsonType.STRING) {
      return in.string();
    }
    if (type == JsonType.BOOLEAN) {
      return in.bool();
    }
    return in.skipNull() ? null : new BigDecimal(in.number());
  }

  private static Map<String, @Nullable Object> members(JsonReader in) throws JsonException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.put(name, value(in));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonReader in) throws JsonException {
    List<@Nullable Object> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(value(in));
    }
    return elements;
  }
}
