package dev.wherry.local;

import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.local.worker.AppFolder;
import dev.wherry.local.worker.AppSettings;
import dev.wherry.local.worker.AzureFunction;
import dev.wherry.local.worker.FunctionApp;
import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.WorkerFailedException;
import dev.wherry.local.worker.WorkerServer;
import dev.wherry.local.worker.http.HostRoutes;
import dev.wherry.model.FunctionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/** One function app of a version: its folder, its routes, its settings as they are now. */
final class HostedApp implements AutoCloseable {

  private final Workshop workshop;
  private final WorkerVersion.App version;
  private final Path javaHome;
  private final TaskRoot code;
  private final FunctionApp app;
  private final HostRoutes routes;
  private final WorkerOutputLines lines;

  private HostedApp(
      Workshop workshop,
      WorkerPlatform platform,
      WorkerVersion.App version,
      TaskRoot code,
      WorkerServer server,
      String lifeline)
      throws IOException {
    this.workshop = workshop;
    this.version = version;
    this.javaHome = platform.javaHome();
    this.code = code;
    this.lines =
        new WorkerOutputLines(version.timers().keySet(), workshop.clock(), workshop.events());
    AppFolder folder = AppFolder.read(code.folder());
    this.app = new FunctionApp(platform.worker(), server, folder, lifeline, lines);
    this.routes = new HostRoutes(folder);
  }

  /** Lays an app out; nothing is started yet. */
  static HostedApp open(
      Workshop workshop,
      WorkerPlatform platform,
      WorkerVersion.App version,
      WorkerServer server,
      String lifeline)
      throws IOException {
    TaskRoot code = TaskRoot.of(version.artifact());
    try {
      return new HostedApp(workshop, platform, version, code, server, lifeline);
    } catch (IOException | RuntimeException failure) {
      code.close();
      throw failure;
    }
  }

  boolean has(FunctionName function) {
    return version.timers().containsKey(function);
  }

  HostRoutes routes() {
    return routes;
  }

  /** What the host has before every path: {@code /api}; empty for nothing. */
  String pathPrefix() {
    String prefix = app.folder().routePrefix();
    return prefix.isEmpty() ? "" : "/" + prefix;
  }

  /** What fires a function's schedule, counted from 0. */
  Optional<AzureFunction> timer(FunctionName function, int position) {
    List<String> names = version.timers().getOrDefault(function, List.of());
    return app.folder().functions().stream()
        .filter(one -> position < names.size() && one.name().equals(names.get(position)))
        .findFirst();
  }

  /** Calls one of its functions for one of the manifest's. */
  FunctionApp.Result call(FunctionName caller, AzureFunction function, AppCall call)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    lines.called(caller);
    return app.call(settings(), function, call);
  }

  /** On Azure a secret's setting is a reference, which the platform resolves. */
  private AppSettings settings() throws IOException {
    Map<String, String> variables = new TreeMap<>(version.variables());
    for (Map.Entry<String, String> secret : version.secrets().entrySet()) {
      Optional<String> value = workshop.secrets().get(secret.getValue());
      value.ifPresentOrElse(
          one -> variables.put(secret.getKey(), one), () -> variables.remove(secret.getKey()));
    }
    return new AppSettings(version.name(), variables, version.memoryMegabytes(), javaHome);
  }

  @Override
  public void close() {
    app.close();
    code.close();
  }
}
