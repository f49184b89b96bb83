package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.model.Document;
import dev.wherry.model.Target;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.SecretValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test on a stub of its own, of which nothing may be asked wrongly.
 *
 * @param <S> the stub
 */
public abstract class StubTest<S extends Stub> implements StubCase {

  /** Where projects are built. */
  @TempDir protected Path folder = Path.of(".");

  private @Nullable S stub;
  private @Nullable CloudOnStub cloud;
  private @Nullable Commands commands;

  /** For those that inherit it. */
  protected StubTest() {}

  /** A stub with nothing in it. */
  protected abstract S open() throws IOException;

  /** The way to it. */
  protected abstract CloudOnStub cloud(S opened);

  /** Opens the stub. */
  @BeforeEach
  final void begin() throws IOException {
    S opened = open();
    stub = opened;
    cloud = cloud(opened);
    commands = new Commands(folder, cloud.provider());
  }

  /** Whatever else a test looks at. */
  @AfterEach
  final void nothingWasAskedThatMayNotBe() {
    stub().close();
    assertEquals(List.of(), stub().world().violations());
  }

  @Override
  public final S stub() {
    return Objects.requireNonNull(stub);
  }

  @Override
  public final Commands commands() {
    return Objects.requireNonNull(commands);
  }

  @Override
  public final String first() {
    return app(512, "30 1 * * *");
  }

  @Override
  public final String second() {
    return app(2048, "45 1 * * *");
  }

  @Override
  public final String rebuilt() {
    return second()
        .replace("      - http: GET /hello/{name}\n", "")
        .replace(
            "resources:",
            """
              welcome:
                handler: com.example.Welcome
                uses: { stripe-key: read }
                on:
                  - http: GET /hello/{who}
            resources:""");
  }

  private String app(int memory, String time) {
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
        """
            .formatted(memory, time)
        + targets();
  }

  /** The end of a manifest: where to deploy to. */
  protected final String targets() {
    Target target = Objects.requireNonNull(cloud).target();
    String settings =
        target.settings().entrySet().stream()
            .map(setting -> setting.getKey() + ": " + text(setting.getValue()) + ", ")
            .collect(Collectors.joining());
    return "targets:\n  %s: { %sregion: %s }\n"
        .formatted(target.name(), settings, target.region().orElseThrow());
  }

  private static String text(Document setting) {
    return ((Document.Text) setting).value();
  }

  /** What stands in the way of a deployment. */
  protected final Preflight preflight(String manifest) throws IOException, InterruptedException {
    try (Connection connection = commands().connect(manifest)) {
      return connection.preflight();
    }
  }

  /** The way out that a failure names. */
  protected static String hint(ProviderFailure failure) {
    return failure.hint().orElse("no hint");
  }

  @Override
  public final void setSecret() throws IOException, InterruptedException {
    setSecret(first());
  }

  /** Gives the secret of an app a value. */
  protected final void setSecret(String manifest) throws IOException, InterruptedException {
    try (Connection connection = commands().connect(manifest)) {
      connection.operations().secrets().set(KEY, new SecretValue("value"));
    }
  }
}
