package dev.wherry.local.worker;

import dev.wherry.local.process.ParentShell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Azure's host starts a Java worker: the command line of {@code worker.config.json} and the
 * arguments and variables of the host's {@code RpcWorkerProcess} (4.x).
 */
final class WorkerCommand {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+TieredCompilation",
          "-XX:TieredStopAtLevel=1",
          "-noverify",
          "-Djava.net.preferIPv4Stack=true");

  private static final String LARGEST_MESSAGE = "2147483647";

  private final WorkerHome worker;
  private final Path app;
  private final String lifeline;

  /**
   * The command for workers of an app.
   *
   * @param lifeline the option that makes the JVM end with this process
   */
  WorkerCommand(WorkerHome worker, Path app, String lifeline) {
    this.worker = worker;
    this.app = app;
    this.lifeline = lifeline;
  }

  Path workerDirectory() {
    return worker.directory();
  }

  /** Starts a worker that calls the port, says who it is, and ends with this process. */
  Process start(AppSettings settings, int port, String workerId) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(settings.javaHome().resolve("bin").resolve("java").toString());
    command.addAll(FLAGS);
    command.add("-XX:MaxRAM=" + settings.memoryMegabytes() + "m");
    command.add(lifeline);
    command.add("-jar");
    command.add(worker.jar().toString());
    command.addAll(arguments(port, workerId));
    ProcessBuilder builder = new ProcessBuilder(ParentShell.deaf(command));
    builder.directory(app.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("LANG", "C.UTF-8");
    environment.put("JAVA_HOME", settings.javaHome().toString());
    environment.put("AZURE_FUNCTIONS_ENVIRONMENT", "Development");
    environment.put("WEBSITE_SITE_NAME", settings.name());
    environment.putAll(settings.variables());
    environment.put("FUNCTIONS_WORKER_RUNTIME", "java");
    environment.put("FUNCTIONS_WORKER_DIRECTORY", worker.directory().toString());
    environment.put("FUNCTIONS_APPLICATION_DIRECTORY", app.toString());
    return builder.start();
  }

  /** Once in the old form and once in the new, as the host gives them. */
  private static List<String> arguments(int port, String workerId) {
    return List.of(
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--workerId",
        workerId,
        "--requestId",
        workerId,
        "--grpcMaxMessageLength",
        LARGEST_MESSAGE,
        "--functions-uri",
        "http://127.0.0.1:" + port + "/",
        "--functions-worker-id",
        workerId,
        "--functions-request-id",
        workerId,
        "--functions-grpc-max-message-length",
        LARGEST_MESSAGE);
  }
}
