package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.local.process.LifelineAgent;
import dev.wherry.local.worker.WorkerServer;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs functions as function apps on Azure's worker, a process for each app. */
final class WorkerHost implements Host {

  private final Workshop workshop;
  private final Gates gates;
  private final TaskRoot scratch;
  private final List<HostedApp> apps = new ArrayList<>();
  private final WorkerServer server;

  private WorkerHost(Workshop workshop, Application application) throws IOException {
    this.workshop = workshop;
    this.gates = new Gates(workshop, application);
    Path folder = Files.createTempDirectory("wherry-azure-");
    this.scratch = new TaskRoot(folder, Optional.of(folder));
    this.server = WorkerServer.start();
  }

  /** The hosts of one platform. */
  static Host.Opener on(WorkerPlatform platform) {
    return new ArtifactHosts<>(
        "azure",
        platform.build(),
        (workshop, application, version) -> open(workshop, platform, application, version));
  }

  private static Host open(
      Workshop workshop, WorkerPlatform platform, Application application, WorkerVersion version)
      throws IOException {
    WorkerHost host = new WorkerHost(workshop, application);
    try {
      host.open(platform, version);
      return host;
    } catch (IOException | RuntimeException failure) {
      host.close();
      throw failure;
    }
  }

  private void open(WorkerPlatform platform, WorkerVersion version) throws IOException {
    String lifeline = LifelineAgent.option(scratch.folder());
    for (WorkerVersion.App app : version.apps()) {
      apps.add(HostedApp.open(workshop, platform, app, server, lifeline));
    }
  }

  @Override
  public Callee callee(FunctionSpec function) throws LocalStartException {
    for (HostedApp app : apps) {
      if (app.has(function.name())) {
        return new WorkerCallee(workshop, function, app);
      }
    }
    throw new LocalStartException(
        Diagnostic.error("W0612", "nothing was compiled for function `" + function.name() + "`"),
        null);
  }

  /** The adapter itself compares keys and checks tokens. */
  @Override
  public Gate gate(Trigger.Http trigger) {
    return trigger.auth() instanceof Auth.Iam ? gates.of(trigger) : Gate.OPEN;
  }

  /** All function apps have the same. */
  @Override
  public String pathPrefix() {
    return apps.isEmpty() ? "" : apps.get(0).pathPrefix();
  }

  @Override
  public void close() {
    apps.forEach(HostedApp::close);
    server.close();
    scratch.close();
  }
}
