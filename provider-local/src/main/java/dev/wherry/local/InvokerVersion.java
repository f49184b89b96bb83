package dev.wherry.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One version of an app as it would be deployed to Google Cloud.
 *
 * @param artifact the zip that every function shares: one jar at its root names the others
 * @param services every Cloud Run function: a function of the manifest has one, or a private one
 *     beside a public one
 */
public record InvokerVersion(Path artifact, List<Service> services) {

  /** Copies the list in. */
  public InvokerVersion {
    services = List.copyOf(services);
  }

  /**
   * A Cloud Run function.
   *
   * @param name of the service
   * @param entryPoint the adapter's class
   * @param environment its variables
   * @param mounts the secrets of the manifest, by the file that is mounted for each
   * @param timeout of a call
   * @param memoryMegabytes of an instance
   * @param second whether its build asks for the second generation of the invoker
   */
  public record Service(
      String name,
      String entryPoint,
      Map<String, String> environment,
      Map<String, String> mounts,
      Duration timeout,
      int memoryMegabytes,
      boolean second) {

    /** Copies the maps in. */
    public Service {
      environment = Map.copyOf(environment);
      mounts = Map.copyOf(mounts);
    }
  }
}
