package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.testkit.stub.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests on the stub share: a subscription for each, of which nothing may be asked wrongly. */
abstract class OnStub {

  static final ResourceName KEY = new ResourceName("stripe-key");

  @TempDir Path folder = Path.of(".");

  StubCloud stub;
  Commands commands;

  @BeforeEach
  void open() throws IOException {
    stub = new StubCloud();
    commands = new Commands(folder, new AzureCloud(stub).provider());
  }

  @AfterEach
  void nothingWasAskedThatMayNotBe() {
    assertEquals(List.of(), stub.world().violations());
    stub.close();
  }

  static String manifest(int memory, String time) {
    return """
        app: shop
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            memory: %dMB
            uses: { stripe-key: read }
            on:
              - http: GET /hello/{name}
              - schedule: "%s"
        resources:
          stripe-key: secret
        targets:
          azure: { subscription: 5f1b6a3c-0000-4000-8000-00000000a2b1, region: koreacentral }
        """
        .formatted(memory, time);
  }

  static final String FIRST = manifest(512, "30 1 * * *");
  static final String SECOND = manifest(2048, "45 1 * * *");

  void setSecret() throws IOException, InterruptedException {
    try (Connection connection = commands.connect(FIRST)) {
      connection.operations().secrets().set(KEY, new SecretValue("value"));
    }
  }
}
