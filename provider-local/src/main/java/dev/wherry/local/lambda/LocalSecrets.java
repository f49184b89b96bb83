package dev.wherry.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Secrets Manager's {@code GetSecretValue} over the secrets of this machine, on the loopback
 * interface. It answers whoever signs with the access key that functions get from here.
 */
public final class LocalSecrets implements AutoCloseable {

  private static final String TARGET = "secretsmanager.GetSecretValue";

  /** Where values come from. */
  @FunctionalInterface
  public interface Source {

    /** The value of a secret by its name in the manifest, or its external name. */
    Optional<String> find(String name) throws IOException;
  }

  private final Source source;
  private final String accessKey = random();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "secrets of this machine");
            thread.setDaemon(true);
            return thread;
          });

  private LocalSecrets(Source source) throws IOException {
    this.source = source;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Starts to answer. */
  public static LocalSecrets start(Source source) throws IOException {
    return new LocalSecrets(source);
  }

  /** What a function needs to ask. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "AWS_ACCESS_KEY_ID",
        accessKey,
        "AWS_SECRET_ACCESS_KEY",
        random());
  }

  /** The ARN that stands for a secret of the manifest. */
  static String arn(String region, String name) {
    return "arn:aws:secretsmanager:"
        + region
        + ":"
        + FunctionConfiguration.ACCOUNT
        + ":secret:"
        + name;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] question = exchange.getRequestBody().readAllBytes();
      String signature = exchange.getRequestHeaders().getFirst("authorization");
      if (signature == null || !signature.contains(" Credential=" + accessKey + "/")) {
        refuse(exchange, "UnrecognizedClientException", "the access key is not of this machine");
      } else if (!TARGET.equals(exchange.getRequestHeaders().getFirst("x-amz-target"))) {
        refuse(exchange, "UnknownOperationException", "this machine only answers " + TARGET);
      } else {
        answer(exchange, id(question));
      }
    }
  }

  private void answer(HttpExchange exchange, String id) throws IOException {
    String name = id.startsWith("arn:") ? id.substring(id.lastIndexOf(':') + 1) : id;
    Optional<String> value = source.find(name);
    if (value.isEmpty()) {
      String hint = "set it with `wherry secret set " + name + "`";
      refuse(exchange, "ResourceNotFoundException", "secret `" + name + "` has no value: " + hint);
    } else {
      send(exchange, 200, "Name", name, "SecretString", value.get());
    }
  }

  private static String id(byte[] question) throws IOException {
    try {
      JsonReader in = new JsonReader(question);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("SecretId") && in.peek() == JsonType.STRING) {
          return in.string();
        }
        in.skip();
      }
      return "";
    } catch (JsonException malformed) {
      return "";
    }
  }

  private static void refuse(HttpExchange exchange, String type, String message)
      throws IOException {
    send(exchange, 400, "__type", type, "message", message);
  }

  private static void send(HttpExchange exchange, int status, String... members)
      throws IOException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    for (int i = 0; i < members.length; i += 2) {
      json.name(members[i]);
      json.string(members[i + 1]);
    }
    json.endObject();
    byte[] body = json.toByteArray();
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
