package dev.wherry.gcp.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A running invoker with one function. What the function writes goes to a file, so that its lines
 * are there when its answer is; what the invoker itself writes is read as it comes.
 */
final class InvokerProcess implements AutoCloseable {

  /** The last line that the invoker writes when it starts. */
  private static final String READY = "URL: http://localhost:";

  private final List<String> ofInvoker = new ArrayList<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Path ofFunction;
  private final Process process;
  private final Thread reader;
  private final int port;
  private volatile boolean serving;

  /** Starts it; returns when it takes requests, or has ended. */
  InvokerProcess(Invoker invoker, Map<String, String> environment, String... javaOptions)
      throws Exception {
    port = freePort();
    ofFunction = Files.createTempFile(invoker.artifact().getParent(), "output-", ".txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(javaOptions));
    command.add("-jar");
    command.add(invoker.jar().toString());
    command.add("--classpath");
    command.add(invoker.artifact().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("FUNCTION_TARGET", CloudFunction.class.getName());
    process = builder.redirectOutput(ofFunction.toFile()).start();
    reader = new Thread(this::read, "invoker-output");
    reader.start();
    if (!ready.await(60, TimeUnit.SECONDS)) {
      close();
      throw new IllegalStateException("the invoker did not start: " + log());
    }
  }

  /** Whether it takes requests; otherwise it has ended. */
  boolean isServing() {
    return serving;
  }

  /** Where it listens. */
  int port() {
    return port;
  }

  NativeAnswer call(NativeCall call) throws IOException {
    return RawHttp.send(port, call);
  }

  /** The lines that the function has written until now. */
  List<String> lines() throws IOException {
    return Files.readAllLines(ofFunction);
  }

  /** Ends it as Cloud Run does. */
  List<String> stop() throws IOException, InterruptedException {
    // Not Process.destroy(), which closes the output before all of it was read.
    process.toHandle().destroy();
    process.waitFor();
    reader.join();
    return log();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private List<String> log() throws IOException {
    List<String> log = new ArrayList<>(lines());
    synchronized (ofInvoker) {
      log.addAll(ofInvoker);
    }
    return log;
  }

  private void read() {
    try (BufferedReader in = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        synchronized (ofInvoker) {
          ofInvoker.add(line);
        }
        if (line.contains(READY)) {
          serving = true;
          ready.countDown();
        }
      }
    } catch (IOException e) {
      synchronized (ofInvoker) {
        ofInvoker.add("the output broke off: " + e);
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
