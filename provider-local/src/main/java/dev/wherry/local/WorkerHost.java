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
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    this.scratch = new TaskRoot(folder, java.util.Optional.of(folder));
    this.server = WorkerServer.start();
  }

  /** Opens hosts on one platform. */
  record Opener(WorkerPlatform platform) implements Host.Opener {

    @Override
    public Host open(Workshop workshop, Application application, ProjectCode project)
        throws LocalStartException {
      WorkerVersion version = platform.build().build(application, project);
      try {
        WorkerHost host = new WorkerHost(workshop, application);
        try {
          host.open(platform, version);
          return host;
        } catch (IOException | RuntimeException failure) {
          host.close();
          throw failure;
        }
      } catch (IOException failure) {
        throw new LocalStartException(
            Diagnostic.error("W0612", "the artifact cannot be run here: " + failure.getMessage())
                .hint(
                    "run `wherry dev` without `--on azure`, or `wherry build --target azure` to see"
                        + " it"),
            failure);
      }
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

  @Override
  public void close() {
    apps.forEach(HostedApp::close);
    server.close();
    scratch.close();
  }
}
