package dev.wherry.aws.deployer;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that plays AWS: what {@code WHERRY_AWS_ENDPOINT} names, else MiniStack in a process
 * of its own. While it is open, the SDK of this program talks to it.
 */
final class AwsEmulator implements AutoCloseable {

  private static final String GIVEN = "WHERRY_AWS_ENDPOINT";
  private static final int READY_SECONDS = 120;

  private final @Nullable Process process;

  private AwsEmulator(@Nullable Process process, String endpoint) {
    this.process = process;
    System.setProperty("aws.endpointUrl", endpoint);
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  /** An endpoint; nothing, with the reason printed, where there is none. */
  static Optional<AwsEmulator> start() throws IOException, InterruptedException {
    String given = System.getenv(GIVEN);
    if (given != null) {
      return Optional.of(new AwsEmulator(null, given));
    }
    Optional<Path> program = PythonTools.find("ministack");
    return program.isPresent() ? Optional.of(start(program.get())) : Optional.empty();
  }

  private static AwsEmulator start(Path program) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.environment().put("GATEWAY_PORT", Integer.toString(port));
    builder.environment().put("LAMBDA_EXECUTOR", "local");
    builder.redirectErrorStream(true).redirectOutput(new File("target/ministack.log"));
    Process process = builder.start();
    String endpoint = "http://127.0.0.1:" + port;
    awaitReady(process, URI.create(endpoint + "/_ministack/ready"));
    return new AwsEmulator(process, endpoint);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(Process process, URI ready) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        HttpRequest request = HttpRequest.newBuilder(ready).build();
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new IllegalStateException("MiniStack does not start; see target/ministack.log");
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrl");
    if (process != null) {
      process.destroy();
    }
  }
}
