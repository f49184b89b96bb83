package dev.wherry.local;

/** What the functions of an app run on: this process, or a vendor's own runtime beside it. */
public final class Platform {

  private final Host.Opener hosts;

  private Platform(Host.Opener hosts) {
    this.hosts = hosts;
  }

  /** This process, with a class loader for each instance. */
  public static Platform thisProcess() {
    return new Platform(InProcessHost::open);
  }

  /** Lambda's own runtime client, with a process for each instance. */
  public static Platform of(LambdaPlatform lambda) {
    return new Platform(LambdaHost.on(lambda));
  }

  /** Google's invoker, with a process for each function. */
  public static Platform of(InvokerPlatform invoker) {
    return new Platform(InvokerHost.on(invoker));
  }

  /** Azure's worker, with a process for each function app. */
  public static Platform of(WorkerPlatform worker) {
    return new Platform(WorkerHost.on(worker));
  }

  Host.Opener hosts() {
    return hosts;
  }
}
