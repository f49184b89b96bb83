package dev.wherry.aws.deployer;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * LocalStack in a container, where Docker answers and its maker's token is at hand: the image that
 * needs none has no HTTP APIs.
 */
final class LocalStack {

  private static final String IMAGE = "localstack/localstack-pro:4.14.0";
  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";
  private static final String DOCKER = "/var/run/docker.sock";
  private static final int PORT = 4566;

  private LocalStack() {}

  /** Nothing, with the reason printed, where it cannot play. */
  static Optional<AwsEndpoint> start() {
    String token = System.getenv(TOKEN);
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      System.err.println("no LocalStack: Docker does not answer");
      return Optional.empty();
    }
    if (token == null || token.isBlank()) {
      System.err.println("no LocalStack: it needs " + TOKEN + " for HTTP APIs");
      return Optional.empty();
    }
    return Optional.of(start(token));
  }

  private static AwsEndpoint start(String token) {
    GenericContainer<?> container =
        new GenericContainer<>(IMAGE)
            .withExposedPorts(PORT)
            .withEnv(TOKEN, token)
            .withFileSystemBind(
                DockerClientFactory.instance().getRemoteDockerUnixSocketPath(),
                DOCKER,
                BindMode.READ_WRITE)
            .waitingFor(Wait.forHttp("/_localstack/health").forPort(PORT));
    container.start();
    return new AwsEndpoint(
        "LocalStack",
        URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT)));
  }
}
