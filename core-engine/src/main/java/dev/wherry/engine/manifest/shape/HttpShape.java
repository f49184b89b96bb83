package dev.wherry.engine.manifest.shape;

import dev.wherry.model.HttpSettings;
import java.time.Duration;

/** What all HTTP triggers share, and who checks their callers. */
public final class HttpShape {

  /** Who may call from a browser. */
  public static final Key<ListOf<Value<String>>> ORIGINS =
      Key.of(
              "origins",
              ListOf.oneOrMany(
                  Values.form(
                      "an origin", "\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?", "https://shop.kr")),
              "Such as `https://shop.kr`, or `*`")
          .needed()
          .mistakenFor("origin", "allowedOrigins", "allow-origins");

  /** Headers that a caller may send. */
  public static final Key<ListOf<Value<String>>> HEADERS =
      Key.of(
              "headers",
              ListOf.oneOrMany(
                  Values.form(
                      "a header's name", "\\*|[A-Za-z0-9!#$%&'+.^_`|~-]+", "authorization")),
              "Headers that a caller may send")
          .mistakenFor("allowedHeaders", "allow-headers");

  /** Whether cookies come along. */
  public static final Key<Value<Boolean>> CREDENTIALS =
      Key.of("credentials", Values.FLAG, "Whether cookies come along")
          .orElse("false")
          .mistakenFor("allowCredentials");

  /** How long a browser may remember. */
  public static final Key<Value<Duration>> MAX_AGE =
      Key.of(
              "max-age",
              Units.duration(Duration.ZERO, Duration.ofDays(1)),
              "How long a browser may remember the answer")
          .orElse("1h");

  /** Calls from a browser. */
  public static final Key<Fields> CORS =
      Key.of(
          "cors",
          Fields.of(ORIGINS, HEADERS, CREDENTIALS, MAX_AGE),
          "Who may call from a browser; without it nobody from another origin");

  /** A host name. */
  public static final Key<Value<String>> DOMAIN_NAME =
      Key.of(
              "name",
              Values.form(
                  "a host name",
                  "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}",
                  "api.shop.kr"),
              "Such as `api.shop.kr`")
          .needed();

  /** A certificate. */
  public static final Key<Value<String>> CERTIFICATE =
      Key.of("certificate", Values.text("a certificate"), "The platform's name of the certificate");

  /** The app's own domain. */
  public static final Key<Fields> DOMAIN =
      Key.of(
          "domain",
          Fields.of(DOMAIN_NAME, CERTIFICATE).shorthand(DOMAIN_NAME),
          "The app's own domain");

  /** What stands in front of the functions. */
  public static final Key<Value<HttpSettings.Endpoint>> ENDPOINT =
      Key.of(
              "endpoint",
              Values.word("an endpoint", HttpSettings.Endpoint.class),
              "`gateway`: one address for all routes; `direct`: each function's own address")
          .orElse("gateway");

  /** For every HTTP trigger. */
  public static final Key<Fields> HTTP =
      Key.of(
          "http",
          Fields.of(TriggerShape.AUTH.orElse("none"), CORS, DOMAIN, ENDPOINT),
          "What all HTTP triggers share");

  private static final String ADDRESS = "https://[^\\s?#]+";

  /** Who signs tokens. */
  public static final Key<Value<String>> ISSUER =
      Key.of(
              "issuer",
              Values.form("an https address", ADDRESS, "https://id.shop.kr"),
              "The `iss` that a token must have")
          .needed();

  /** For whom tokens are made. */
  public static final Key<ListOf<Value<String>>> AUDIENCE =
      Key.of(
          "audience",
          ListOf.oneOrMany(Values.text("an audience")),
          "A token's `aud` must hold one of these; without it any is accepted");

  /** Where the keys are. */
  public static final Key<Value<String>> KEYS =
      Key.of(
              "keys",
              Values.form("an https address", ADDRESS, "https://id.shop.kr/.well-known/jwks.json"),
              "The address of the issuer's key set; found through its OpenID configuration where"
                  + " it is missing")
          .mistakenFor("jwks", "jwks-uri", "jwksUri");

  /** A signed token. */
  public static final Key<Fields> JWT =
      Key.of(
              "jwt",
              Fields.of(ISSUER, AUDIENCE, KEYS),
              "A signed token in the `authorization` header")
          .needed();

  /** Who checks callers. */
  public static final Key<Dictionary<Fields>> AUTHORIZERS =
      Key.of(
              "authorizers",
              new Dictionary<>(NameRules.AUTHORIZER, Fields.of(JWT)),
              "Who checks callers, by name")
          .mistakenFor("authorizer");

  private HttpShape() {}
}
