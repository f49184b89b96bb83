package dev.wherry.local;

import dev.wherry.model.FunctionName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of an app as it would be deployed to Azure.
 *
 * @param apps the function apps, which share nothing; a function is in one of them
 */
public record WorkerVersion(List<App> apps) {

  /** Copies the list in. */
  public WorkerVersion {
    apps = List.copyOf(apps);
  }

  /**
   * A function app.
   *
   * @param name of the app on Azure
   * @param artifact its folder, or a zip of it
   * @param timers of every function in it, the names of what fires its schedules, in the order of
   *     the manifest; none where a function has no schedule
   * @param variables its settings
   * @param secrets the secrets of the manifest, by the setting that has the value of each
   * @param memoryMegabytes of an instance
   */
  public record App(
      String name,
      Path artifact,
      Map<FunctionName, List<String>> timers,
      Map<String, String> variables,
      Map<String, String> secrets,
      int memoryMegabytes) {

    /** Copies the maps in. */
    public App {
      timers = new LinkedHashMap<>(timers);
      variables = Map.copyOf(variables);
      secrets = Map.copyOf(secrets);
    }
  }
}
