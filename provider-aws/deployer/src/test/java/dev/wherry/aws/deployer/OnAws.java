package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.client.AwsClients;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has an account of its own on an endpoint that plays AWS, and looks behind Wherry. */
abstract class OnAws {

  @TempDir Path folder = Path.of(".");

  private @Nullable AwsClients clients;

  @BeforeEach
  final void start() throws IOException, InterruptedException {
    AwsEndpoint.needed().anotherAccount();
    clients = new AwsClients(AwsEndpoint.REGION);
  }

  @AfterEach
  final void stop() {
    AwsClients present = clients;
    if (present != null) {
      present.close();
    }
  }

  /** Direct calls of the account. */
  final AwsClients aws() {
    AwsClients present = clients;
    if (present == null) {
      throw new IllegalStateException("the test did not start");
    }
    return present;
  }
}
