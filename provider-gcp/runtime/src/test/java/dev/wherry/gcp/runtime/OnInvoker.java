package dev.wherry.gcp.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wherry.testkit.runtime.probe.HttpProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Processes of the real invoker, of both generations. */
abstract class OnInvoker {

  private static final Map<String, Invoker> INVOKERS = new HashMap<>();
  private static final Map<String, InvokerProcess> SHARED = new HashMap<>();

  @TempDir static Path scratch;

  @BeforeAll
  static void layOut() throws Exception {
    for (String version : List.of(Invoker.FIRST, Invoker.NEWEST)) {
      INVOKERS.put(version, Invoker.in(scratch, version, LibrariesProbe.LIBRARIES));
    }
  }

  @AfterAll
  static void end() {
    SHARED.values().forEach(InvokerProcess::close);
    SHARED.clear();
  }

  /** The invoker of a version, with the artifact. */
  static Invoker invoker(String version) {
    return Objects.requireNonNull(INVOKERS.get(version));
  }

  /** A process that takes any path, and other tests of the class use too. */
  static InvokerProcess shared(String version) throws Exception {
    InvokerProcess running = SHARED.get(version);
    if (running == null) {
      Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
      environment.put("WHERRY_ROUTES", "GET /{rest+}\nPOST /{rest+}");
      running = start(version, environment);
      SHARED.put(version, running);
    }
    return running;
  }

  /** Ends that process; what it wrote. */
  static List<String> stopShared(String version) throws IOException, InterruptedException {
    return Objects.requireNonNull(SHARED.remove(version)).stop();
  }

  static InvokerProcess start(
      String version, Map<String, String> environment, String... javaOptions) throws Exception {
    return new InvokerProcess(invoker(version), environment, javaOptions);
  }

  static long lines(InvokerProcess process, String text) throws IOException {
    return process.lines().stream().filter(line -> line.contains(text)).count();
  }

  static NativeCall get(String uri) {
    return new NativeCall("GET", uri, Map.of("Host", List.of(NativeCall.HOST)), new byte[0]);
  }

  static String text(NativeAnswer answer) {
    return new String(answer.body(), UTF_8);
  }
}
