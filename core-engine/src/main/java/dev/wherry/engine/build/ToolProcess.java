package dev.wherry.engine.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a program, hands on its lines as they come, and takes it down when the caller stops. */
final class ToolProcess {

  /** What a Maven around us tells its own scripts; a Maven that we start would believe it. */
  /** Maven begins some lines with one, wherever it writes to. */
  private static final Pattern COLOR = Pattern.compile("\\u001B\\[[0-9;]*m");

  private static final List<String> NOT_INHERITED =
      List.of("MAVEN_CMD_LINE_ARGS", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR");

  private static final int KEPT_LINES = 5000;
  private static final int PATIENCE_SECONDS = 3;

  /**
   * How a program ended.
   *
   * @param exitCode 0 when all went well
   * @param output its last lines
   */
  record Result(int exitCode, List<String> output) {}

  private ToolProcess() {}

  static Result run(ToolCall call, Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException {
    progress.started(call.shown());
    Process process = start(call, environment);
    Thread onExit = new Thread(() -> stop(process), "wherry-stop-" + call.tool());
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      Deque<String> output = listen(process, progress);
      return new Result(process.waitFor(), List.copyOf(output));
    } finally {
      stop(process);
      forget(onExit);
    }
  }

  private static Process start(ToolCall call, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(call.command());
    builder.directory(call.folder().toFile()).redirectErrorStream(true);
    Map<String, String> variables = new HashMap<>(environment);
    NOT_INHERITED.forEach(variables::remove);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Reads on a thread of its own, because reading itself cannot be interrupted. */
  private static Deque<String> listen(Process process, Progress progress)
      throws InterruptedException {
    BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(process, lines), "wherry-build-output");
    reader.setDaemon(true);
    reader.start();
    Deque<String> kept = new ArrayDeque<>();
    for (Optional<String> line = lines.take(); line.isPresent(); line = lines.take()) {
      progress.output(line.get());
      kept.add(line.get());
      if (kept.size() > KEPT_LINES) {
        kept.remove();
      }
    }
    return kept;
  }

  private static void read(Process process, BlockingQueue<Optional<String>> lines) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    try (BufferedReader reader = process.inputReader(charset)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(COLOR.matcher(line).replaceAll("")));
      }
    } catch (IOException e) {
      // The stream of a program that was stopped ends like this; its exit code says the rest.
    } finally {
      lines.add(Optional.empty());
    }
  }

  private static void stop(Process process) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    children.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The JVM is going down already, and the hook is running.
    }
  }
}
