package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wherry.local.lambda.handler.Obedient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A plain handler laid out for the real runtime client; what is started ends with the test. */
abstract class OnRuntimeClient {

  static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir static Path scratch;
  static LambdaClient client;
  static Path code;

  final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();
  final List<HostedFunction> hosted = new ArrayList<>();

  @BeforeAll
  static void layOut() throws Exception {
    client = ClientJars.in(scratch);
    code = scratch.resolve("code");
    writeJar(Files.createDirectories(code.resolve("lib")).resolve("handler.jar"));
  }

  @AfterEach
  final void stop() throws IOException {
    for (HostedFunction function : hosted) {
      function.close();
    }
  }

  HostedFunction host(LambdaSettings settings) throws IOException {
    HostedFunction function =
        HostedFunction.of(client, settings, (name, line) -> printed.add(line));
    hosted.add(function);
    return function;
  }

  static LambdaSettings settings() {
    return LambdaSettings.of(
        "orders", Obedient.class.getName(), code, Map.of("COLOUR", "blue"), TIMEOUT, 512);
  }

  static LambdaSettings with(
      LambdaSettings base,
      Duration timeout,
      Map<String, String> environment,
      int callsPerEnvironment,
      int maxEnvironments) {
    return new LambdaSettings(
        base.name(),
        base.handler(),
        base.code(),
        environment,
        timeout,
        base.memoryMegabytes(),
        callsPerEnvironment,
        maxEnvironments,
        false,
        base.javaHome());
  }

  static LambdaSettings reserved(LambdaSettings base, int concurrency) {
    return new LambdaSettings(
        base.name(),
        base.handler(),
        base.code(),
        base.environment(),
        base.timeout(),
        base.memoryMegabytes(),
        1,
        concurrency,
        true,
        false,
        base.javaHome());
  }

  static LambdaResult call(HostedFunction function, String order) throws Exception {
    return function.invoke(bytes(order), LambdaCall.PLAIN);
  }

  static byte[] bytes(String order) {
    return ("\"" + order + "\"").getBytes(StandardCharsets.UTF_8);
  }

  static String text(LambdaResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  static LambdaError error(LambdaResult result) {
    assertFalse(result.error().isEmpty(), () -> "answered " + text(result));
    return result.error().get();
  }

  static void writeJar(Path jar) throws IOException {
    String name = Obedient.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        InputStream in = Obedient.class.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new ZipEntry(name));
      in.transferTo((OutputStream) out);
    }
  }
}
