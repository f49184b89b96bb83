package dev.wherry.jwt;

import dev.wherry.runtime.adapter.Caller;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.adapter.SettingLine;
import dev.wherry.runtime.adapter.TokenCheck;
import dev.wherry.runtime.host.LogSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An app's authorizers as a setting holds them, for platforms that have no word for them. It is in
 * artifacts of functions that ask for tokens, and where an adapter names it, it must not be loaded
 * in others.
 */
public final class Tokens implements TokenCheck {

  private final Map<String, TokenIssuer> issuers = new HashMap<>();

  private Tokens() {}

  /**
   * The authorizers of a setting: {@code authorizer NAME}, then its {@code issuer}, any number of
   * {@code audience}, and {@code keys} where they are not found through the issuer; one a line.
   *
   * @param problems told when the keys of an issuer cannot be had
   * @throws IllegalArgumentException when a line is none of these
   */
  public static Tokens parse(String setting, Consumer<String> problems) {
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
  public static final class Problems implements Consumer<String> {

    private final LogSink log;
    private final String function;

    /** The log of a function. */
    public Problems(LogSink log, String function) {
      this.log = log;
      this.function = function;
    }

    @Override
    public void accept(String problem) {
      log.write(LogSink.Level.ERROR, function, null, problem, LogSink.NO_FIELDS, null);
    }
  }

  @Override
  public Caller check(RouteLines.Token wanted, @Nullable List<String> authorization) {
    TokenIssuer issuer = issuers.get(wanted.authorizer());
    if (issuer == null) {
      throw new IllegalStateException(
          "WHERRY_AUTHORIZERS has no authorizer `" + wanted.authorizer() + "`");
    }
    String token = TokenIssuer.token(authorization);
    if (token == null) {
      return new Caller(null, TokenIssuer.noToken());
    }
    Verdict verdict = issuer.check(token, wanted.scopes());
    return new Caller(verdict.principal(), verdict.denial());
  }
}
