package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.isolation.CodeVersion;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Trigger;
import java.io.IOException;

/** Runs functions in this process, each instance with a class loader of its own. */
final class InProcessHost implements Host {

  private final CodeVersion code;
  private final PoolFactory pools;
  private final Gates gates;

  private InProcessHost(CodeVersion code, PoolFactory pools, Gates gates) {
    this.code = code;
    this.pools = pools;
    this.gates = gates;
  }

  static Host open(Workshop workshop, Application application, ProjectCode project)
      throws LocalStartException {
    CodeVersion code = code(workshop, project);
    return new InProcessHost(
        code, new PoolFactory(workshop, application, code), new Gates(workshop, application));
  }

  private static CodeVersion code(Workshop workshop, ProjectCode project)
      throws LocalStartException {
    try {
      return CodeVersion.open(project, workshop.runtime());
    } catch (IOException unreadable) {
      throw new LocalStartException(
          Diagnostic.error("W0603", "the project's code cannot be read: " + unreadable.getMessage())
              .hint("build the project, then try again"),
          unreadable);
    }
  }

  @Override
  public Callee callee(FunctionSpec function) {
    return pools.pool(function);
  }

  @Override
  public Gate gate(Trigger.Http trigger) {
    return gates.of(trigger);
  }

  @Override
  public void close() {
    code.close();
  }
}
