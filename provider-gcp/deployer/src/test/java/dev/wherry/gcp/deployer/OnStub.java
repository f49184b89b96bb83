package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.gcp.stub.StubCloud;
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

/** What tests on the stub share: a project for each, of which nothing may be asked wrongly. */
abstract class OnStub {

  static final ResourceName KEY = new ResourceName("stripe-key");

  @TempDir Path folder = Path.of(".");

  StubCloud stub;
  Commands commands;

  @BeforeEach
  void open() throws IOException {
    stub = new StubCloud();
    commands = new Commands(folder, new GcpCloud(stub).provider());
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
          gcp: { project: wherry-test, region: asia-northeast3 }
        """
        .formatted(memory, time);
  }

  static final String ROUTES_ONLY =
      """
      app: shop
      java: 21
      functions:
        greet:
          handler: com.example.Greet
          on:
            - http: GET /hello/{name}
        order:
          handler: com.example.Order
          on:
            - http: POST /orders
      targets:
        gcp: { project: wherry-test, region: asia-northeast3 }
      """;

  static final String FIRST = manifest(512, "30 1 * * *");
  static final String SECOND = manifest(1024, "45 1 * * *");

  void setSecret() throws IOException, InterruptedException {
    try (Connection connection = commands.connect(FIRST)) {
      connection.operations().secrets().set(KEY, new SecretValue("value"));
    }
  }
}
