package dev.wherry.gcp.runtime;

import dev.wherry.jwt.TokenIssuer;
import dev.wherry.jwt.TokenSettings;
import dev.wherry.jwt.Verdict;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.SettingLine;
import dev.wherry.runtime.host.LogSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The app's authorizers, which Cloud Run has no word for. Its library is in artifacts of functions
 * that ask for tokens, and no other class of the adapter may name it.
 */
final class Tokens {

  private final Map<String, TokenIssuer> issuers = new HashMap<>();

  private Tokens() {}

  /**
   * The authorizers of a setting: {@code authorizer NAME}, then its {@code issuer}, any number of
   * {@code audience}, and {@code keys} where they are not found through the issuer; one a line.
   *
   * @throws IllegalArgumentException when a line is none of these
   */
  static Tokens parse(String setting, Consumer<String> problems) {
    Tokens tokens = new Tokens();
    String name = "";
    String issuer = "";
    List<String> audience = new ArrayList<>();
    String keys = null;
    for (SettingLine line : SettingLine.all(setting)) {
      switch (line.word()) {
        case "authorizer" -> {
          tokens.add(name, issuer, audience, keys, problems);
          name = line.rest();
          audience.clear();
          keys = null;
        }
        case "issuer" -> issuer = line.rest();
        case "audience" -> audience.add(line.rest());
        case "keys" -> keys = line.rest();
        default -> throw line.unknown("WHERRY_AUTHORIZERS");
      }
    }
    tokens.add(name, issuer, audience, keys, problems);
    return tokens;
  }

  private void add(
      String name,
      String issuer,
      List<String> audience,
      @Nullable String keys,
      Consumer<String> problems) {
    if (!name.isEmpty()) {
      TokenSettings settings = new TokenSettings(name, issuer, audience, Optional.ofNullable(keys));
      issuers.put(name, new TokenIssuer(settings, problems));
    }
  }

  /** Where it is told that an issuer does not answer. */
  static final class Problems implements Consumer<String> {

    private final LogSink log;
    private final String function;

    Problems(LogSink log, String function) {
      this.log = log;
      this.function = function;
    }

    @Override
    public void accept(String problem) {
      log.write(LogSink.Level.ERROR, function, null, problem, LogSink.NO_FIELDS, null);
    }
  }

  /** What a caller's token is worth. */
  Verdict check(RouteLines.Token wanted, @Nullable List<String> authorization) {
    TokenIssuer issuer = issuers.get(wanted.authorizer());
    if (issuer == null) {
      throw new IllegalStateException(
          "WHERRY_AUTHORIZERS has no authorizer `" + wanted.authorizer() + "`");
    }
    String token = TokenIssuer.token(authorization);
    return token == null
        ? new Verdict(null, TokenIssuer.noToken())
        : issuer.check(token, wanted.scopes());
  }
}
