package dev.wherry.gcp.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running invoker with one function. */
final class InvokerProcess implements AutoCloseable {

  /** The last line that the invoker writes when it starts. */
  private static final String READY = "URL: http://localhost:";

  private final List<String> lines = new ArrayList<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Process process;
  private final Thread reader;
  private final int port;
  private volatile boolean serving;

  /** Starts it; returns when it takes requests, or has ended. */
  InvokerProcess(Invoker invoker, Map<String, String> environment) throws Exception {
    port = freePort();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            invoker.jar().toString(),
            "--classpath",
            invoker.artifact().toString());
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("FUNCTION_TARGET", CloudFunction.class.getName());
    process = builder.redirectErrorStream(true).start();
    reader = new Thread(this::read, "invoker-output");
    reader.start();
    if (!ready.await(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the invoker did not start: " + output());
    }
  }

  /** Whether it takes requests; otherwise it has ended. */
  boolean isServing() {
    return serving;
  }

  NativeAnswer call(NativeCall call) throws IOException {
    return RawHttp.send(port, call);
  }

  /** Ends it as Cloud Run does, so that all its lines are there. */
  List<String> stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
    reader.join();
    return output();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private List<String> output() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        if (line.contains(READY)) {
          serving = true;
          ready.countDown();
        }
      }
    } catch (IOException e) {
      synchronized (lines) {
        lines.add("the output broke off: " + e);
      }
    } finally {
      ready.countDown();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
