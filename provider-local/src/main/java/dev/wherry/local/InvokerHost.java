package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.util.List;

/** Runs functions as artifacts on Google's invoker, a process each. */
final class InvokerHost implements Host {

  private final Workshop workshop;
  private final Gates gates;
  private final InvokerServices services;

  private InvokerHost(Workshop workshop, Application application, InvokerServices services) {
    this.workshop = workshop;
    this.gates = new Gates(workshop, application);
    this.services = services;
  }

  /** The hosts of one platform. */
  static Host.Opener on(InvokerPlatform platform) {
    return new ArtifactHosts<>(
        "gcp",
        platform.build(),
        (workshop, application, version) -> open(workshop, platform, application, version));
  }

  private static Host open(
      Workshop workshop, InvokerPlatform platform, Application application, InvokerVersion version)
      throws IOException {
    return new InvokerHost(
        workshop, application, InvokerServices.open(platform, version, workshop.secrets()::get));
  }

  @Override
  public Callee callee(FunctionSpec function) throws LocalStartException {
    List<InvokerVersion.Service> own = services.of(function.name());
    if (own.isEmpty()) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "nothing was compiled for function `" + function.name() + "`"),
          null);
    }
    InvokerVersion.Service open = own.get(0);
    InvokerVersion.Service closed = own.get(own.size() - 1);
    AdapterLines lines =
        new AdapterLines(AdapterLog.GOOGLE, function.name(), workshop.clock(), workshop.events());
    return new InvokerCallee(
        workshop,
        function.name(),
        services.service(function, open, lines::take),
        services.withoutRoutes(function, closed, lines::take),
        () -> services.mount(open));
  }

  /** The adapter itself compares keys and checks tokens. */
  @Override
  public Gate gate(Trigger.Http trigger) {
    return trigger.auth() instanceof Auth.Iam ? gates.of(trigger) : Gate.OPEN;
  }

  @Override
  public void close() {
    services.close();
  }
}
