package dev.wherry.testkit.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/** Signs tokens (RS256), and tells its keys to who asks on this machine. */
public final class SigningIssuer implements AutoCloseable {

  /** For whom tokens are, unless they say otherwise. */
  public static final String AUDIENCE = "orders";

  /** Of whom tokens speak, unless they say otherwise. */
  public static final String SUBJECT = "user-7";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String KEY_ID = "one";
  private static final int KEY_BITS = 2048;
  private static final int LIFE_SECONDS = 300;

  private final KeyPair key = newKey();
  private final HttpServer server;
  private final String address;

  private SigningIssuer(HttpServer server, String scheme) throws IOException {
    this.server = server;
    this.address = scheme + "://localhost:" + server.getAddress().getPort();
    answer(
        "/.well-known/openid-configuration",
        Map.of("issuer", address, "jwks_uri", address + "/keys"));
    answer("/keys", Map.of("keys", List.of(publicKey())));
    server.start();
  }

  /** One that answers over HTTP. */
  public static SigningIssuer overHttp() throws IOException {
    return new SigningIssuer(HttpServer.create(somewhere(), 0), "http");
  }

  /**
   * One that answers over HTTPS.
   *
   * @param identity has a certificate for {@code localhost}
   */
  public static SigningIssuer overHttps(SSLContext identity) throws IOException {
    HttpsServer server = HttpsServer.create(somewhere(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    return new SigningIssuer(server, "https");
  }

  private static InetSocketAddress somewhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(String path, Map<String, ?> document) throws IOException {
    byte[] body = JSON.writeValueAsBytes(document);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("content-type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private Map<String, String> publicKey() {
    RSAPublicKey open = (RSAPublicKey) key.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "kid",
        KEY_ID,
        "use",
        "sig",
        "alg",
        "RS256",
        "n",
        unsigned(open.getModulus()),
        "e",
        unsigned(open.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  /** The {@code iss} of its tokens. */
  public String address() {
    return address;
  }

  /**
   * A token.
   *
   * @param claims beside those that every token has, or in place of them
   */
  public String token(Map<String, ?> claims) throws IOException {
    return token(claims, key);
  }

  /** A token that says the same, and that somebody else signed. */
  public String forged(Map<String, ?> claims) throws IOException {
    return token(claims, newKey());
  }

  private String token(Map<String, ?> claims, KeyPair by) throws IOException {
    Map<String, Object> all = new TreeMap<>();
    all.put("iss", address);
    all.put("aud", AUDIENCE);
    all.put("sub", SUBJECT);
    all.put("exp", Instant.now().getEpochSecond() + LIFE_SECONDS);
    all.putAll(claims);
    String signed =
        encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)) + "." + encoded(all);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(by.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, ?> document) throws IOException {
    return BASE64.encodeToString(JSON.writeValueAsBytes(document));
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
