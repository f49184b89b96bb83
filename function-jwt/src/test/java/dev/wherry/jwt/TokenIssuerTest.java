package dev.wherry.jwt;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.function.Principal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

  private static RSAKey first;
  private static RSAKey second;

  private final List<String> problems = new ArrayList<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile JWKSet keys;
  private HttpServer server;
  private String issuer;

  @BeforeAll
  static void generate() throws Exception {
    first = new RSAKeyGenerator(2048).keyID("one").generate();
    second = new RSAKeyGenerator(2048).keyID("two").generate();
  }

  @BeforeEach
  void start() throws Exception {
    keys = new JWKSet(first.toPublicJWK());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://localhost:" + server.getAddress().getPort();
    serve(
        "/.well-known/openid-configuration",
        () -> "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
    serve(
        "/keys",
        () -> {
          fetches.incrementAndGet();
          return keys.toString();
        });
    server.start();
  }

  private void serve(String path, java.util.function.Supplier<String> answer) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A route that asks for a token. */
  private record Gate(TokenIssuer issuer, List<String> scopes) {}

  private Gate gate(String... scopes) {
    TokenSettings settings =
        new TokenSettings("customers", issuer, List.of("orders"), Optional.empty());
    return new Gate(new TokenIssuer(settings, problems::add), List.of(scopes));
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("orders")
        .subject("user-7")
        .claim("scope", "read write")
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) throws Exception {
    return sign(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
  }

  private static String sign(
      JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims) throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static Verdict decide(Gate gate, String token) {
    List<String> headers = List.of("Bearer " + token);
    return gate.issuer().check(requireNonNull(TokenIssuer.token(headers)), gate.scopes());
  }

  private static Principal principal(Gate gate, String token) {
    Verdict verdict = decide(gate, token);
    assertNull(verdict.denial());
    return requireNonNull(verdict.principal());
  }

  private static int status(Gate gate, String token) {
    Verdict verdict = decide(gate, token);
    assertNull(verdict.principal());
    return requireNonNull(verdict.denial()).status();
  }

  @Test
  void aGoodTokenNamesThePrincipal() throws Exception {
    Principal principal = principal(gate("read"), sign(first, claims().build()));
    assertEquals("user-7", principal.subject());
    assertEquals(List.of("read", "write"), principal.scopes());
    assertEquals(issuer, principal.claims().get("iss"));
  }

  @Test
  void keysAreFetchedOnce() throws Exception {
    Gate gate = gate();
    for (int i = 0; i < 5; i++) {
      principal(gate, sign(first, claims().build()));
    }
    assertEquals(1, fetches.get());
  }

  @Test
  void aRotatedKeyIsFound() throws Exception {
    Gate gate = gate();
    decide(gate, sign(first, claims().build()));
    keys = new JWKSet(List.of(first.toPublicJWK(), second.toPublicJWK()));
    principal(gate, sign(second, claims().build()));
  }

  @Test
  void unknownKeysDoNotMakeManyFetches() throws Exception {
    Gate gate = gate();
    for (int i = 0; i < 10; i++) {
      assertEquals(401, status(gate, sign(second, claims().build())));
    }
    assertTrue(fetches.get() <= 3, "fetched " + fetches.get() + " times");
  }

  @Test
  void whatTheIssuerDidNotSayIsRefused() throws Exception {
    Gate gate = gate();
    Date past = Date.from(Instant.now().minusSeconds(120));
    assertEquals(401, status(gate, sign(first, claims().expirationTime(past).build())));
    assertEquals(401, status(gate, sign(first, claims().expirationTime(null).build())));
    assertEquals(401, status(gate, sign(first, claims().issuer("http://other").build())));
    assertEquals(401, status(gate, sign(first, claims().audience("other").build())));
    Date soon = Date.from(Instant.now().plusSeconds(120));
    assertEquals(401, status(gate, sign(first, claims().notBeforeTime(soon).build())));
    assertEquals(401, status(gate, "nonsense"));
  }

  @Test
  void onlyAsymmetricSignaturesCount() throws Exception {
    Gate gate = gate();
    byte[] publicKey = first.toPublicJWK().toRSAPublicKey().getEncoded();
    String forged = sign(JWSAlgorithm.HS256, "one", new MACSigner(publicKey), claims().build());
    assertEquals(401, status(gate, forged));
    assertEquals(401, status(gate, new PlainJWT(claims().build()).serialize()));
  }

  @Test
  void aSmallDifferenceOfClocksIsForgiven() throws Exception {
    Date justOver = Date.from(Instant.now().minusSeconds(10));
    principal(gate(), sign(first, claims().expirationTime(justOver).build()));
  }

  @Test
  void missingScopesAre403() throws Exception {
    assertEquals(403, status(gate("read", "delete"), sign(first, claims().build())));
  }

  @Test
  void withoutATokenItIs401() {
    assertNull(TokenIssuer.token(null));
    assertNull(TokenIssuer.token(List.of("Basic YTpi")));
    assertNull(TokenIssuer.token(List.of("Bearer a", "Bearer b")));
    assertEquals(401, TokenIssuer.noToken().status());
    assertEquals("Bearer", TokenIssuer.noToken().header("www-authenticate"));
    assertEquals(0, fetches.get());
  }

  @Test
  void anIssuerThatDoesNotAnswerIs503() throws Exception {
    String token = sign(first, claims().build());
    server.stop(0);
    assertEquals(503, status(gate(), token));
    assertTrue(problems.get(0).contains("customers"), problems::toString);
  }
}
