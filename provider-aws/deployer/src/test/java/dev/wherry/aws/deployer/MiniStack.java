package dev.wherry.aws.deployer;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** MiniStack, an emulator of AWS from PyPI, in a process that ends with this one. */
final class MiniStack {

  /** What its CloudFormation takes and does not apply; docs/decisions/0009 has the same list. */
  static final Set<String> IGNORED =
      Set.of(
          "AWS::ApiGatewayV2::Api CorsConfiguration",
          "AWS::IAM::Role PermissionsBoundary",
          "AWS::Lambda::Function ReservedConcurrentExecutions",
          "AWS::Lambda::Function VpcConfig",
          "AWS::Scheduler::Schedule ScheduleExpressionTimezone");

  private static final int READY_SECONDS = 120;

  private MiniStack() {}

  /** Nothing, with the reason printed, where there is no Python for it. */
  static Optional<AwsEndpoint> start() throws IOException, InterruptedException {
    Optional<Path> program = PythonTools.find("ministack");
    return program.isPresent() ? Optional.of(start(program.get())) : Optional.empty();
  }

  private static AwsEndpoint start(Path program) throws IOException, InterruptedException {
    int port = freePort();
    File log = new File("target/ministack-" + port + ".log");
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.put("BIND_HOST", "127.0.0.1");
    environment.put("GATEWAY_PORT", Integer.toString(port));
    environment.put("LAMBDA_EXECUTOR", "local");
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    URI uri = URI.create("http://127.0.0.1:" + port);
    if (!isReady(process, uri.resolve("/_ministack/ready"))) {
      process.destroyForcibly();
      throw new IllegalStateException("MiniStack does not start; see " + log);
    }
    return new AwsEndpoint(AwsEndpoint.MINISTACK, uri);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isReady(Process process, URI ready) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(ready).build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
    return false;
  }
}
