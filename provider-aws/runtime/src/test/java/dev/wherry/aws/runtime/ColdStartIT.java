package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.binding.BindingGenerator;
import dev.wherry.engine.binding.ClassBytes;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.testkit.runtime.LoadedClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a cold start loads. Each class of ours costs about 0.2 ms, so their number is what keeps the
 * budget of {@code bench/lambda} when nobody measures.
 */
@EnabledOnOs(OS.LINUX)
class ColdStartIT {

  /** Those of the framework, the function's own three and the three that are generated for it. */
  private static final int MOST_CLASSES = 60;

  /** Fewer would mean that the log was not read. */
  private static final int FEWEST_CLASSES = 30;

  /**
   * Those that a class loader looks for: the handler, one of each package, and the function's six.
   * One more is missing in {@code startup-classes}, or stands there behind a class that needs it.
   */
  private static final int MOST_FROM_JARS = 14;

  @TempDir private static Path scratch;

  /** A record in, a record out. */
  public static final class Orders implements Handler<Orders.Order, Orders.Receipt> {

    /** What is ordered. */
    public record Order(String id, int quantity) {}

    /** What comes back. */
    public record Receipt(String id, int quantity) {}

    @Override
    public Receipt handle(Order order, Context context) {
      return new Receipt(order.id(), order.quantity());
    }
  }

  @Test
  void theFirstAnswerNeedsFewClasses() throws Exception {
    RealRuntime runtime = RealRuntime.in(scratch);
    writeFunction(runtime.artifact().resolve("lib/orders.jar"));
    Path log = scratch.resolve("classes.log");
    Map<String, String> environment =
        Deployed.environment(
            Orders.class,
            "WHERRY_ROUTES",
            "PUT /orders/{id}",
            "JAVA_TOOL_OPTIONS",
            "-Xlog:class+load:file=" + log);
    String event =
        """
        {"version":"2.0","routeKey":"PUT /orders/{id}","rawPath":"/orders/7","rawQueryString":"",
         "headers":{"content-type":"application/json"},"pathParameters":{"id":"7"},
         "requestContext":{"stage":"$default","http":{"method":"PUT"}},
         "body":"{\\"quantity\\":2}","isBase64Encoded":false}
        """;

    try (HostedFunction function =
        runtime.host(environment, 1, false, new ConcurrentLinkedQueue<>())) {
      LambdaResult result =
          function.invoke(event.getBytes(StandardCharsets.UTF_8), LambdaCall.PLAIN);
      String answer = new String(result.payload(), StandardCharsets.UTF_8);
      assertTrue(answer.contains("{\\\"id\\\":\\\"7\\\",\\\"quantity\\\":2}"), answer);
    }
    LoadedClasses.of(log).assertWithin(FEWEST_CLASSES, MOST_CLASSES, MOST_FROM_JARS);
  }

  /** The function with its generated entry point, as one jar. */
  private static void writeFunction(Path jar) throws IOException {
    ClassBytes bytes = ColdStartIT::bytes;
    Map<String, byte[]> classes = new TreeMap<>();
    for (Class<?> type : List.of(Orders.class, Orders.Order.class, Orders.Receipt.class)) {
      String name = type.getName().replace('.', '/');
      classes.put(name, bytes.find(name).orElseThrow());
    }
    classes.putAll(
        new BindingGenerator(bytes, FunctionDefinition.Json.DEFAULT)
            .generate(Orders.class.getName())
            .classes());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> type : classes.entrySet()) {
        zip.putNextEntry(new ZipEntry(type.getKey() + ".class"));
        zip.write(type.getValue());
      }
    }
  }

  private static Optional<byte[]> bytes(String name) {
    try (InputStream in = Orders.class.getClassLoader().getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
