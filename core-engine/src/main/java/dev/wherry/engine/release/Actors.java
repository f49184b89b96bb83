package dev.wherry.engine.release;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who runs this process. */
public final class Actors {

  /** GitLab, Jenkins, GitHub and Azure DevOps, as each documents its variables. */
  private static final List<PipelinePage> PAGES =
      List.of(
          new PipelinePage("CI_JOB_URL"),
          new PipelinePage("BUILD_URL"),
          new PipelinePage(
              "GITHUB_SERVER_URL", "/", "GITHUB_REPOSITORY", "/actions/runs/", "GITHUB_RUN_ID"),
          new PipelinePage(
              "SYSTEM_COLLECTIONURI",
              "",
              "SYSTEM_TEAMPROJECT",
              "/_build/results?buildId=",
              "BUILD_BUILDID"));

  private Actors() {}

  /** The account, machine and pipeline that these variables tell of. */
  public static Actor current(Map<String, String> environment) {
    String user = System.getProperty("user.name", "unknown");
    String host = host(environment);
    return new Actor(
        user, host, machine(host, environment), ProcessHandle.current().pid(), link(environment));
  }

  private static String host(Map<String, String> environment) {
    String named = environment.get("HOSTNAME");
    if (named != null && !named.isBlank()) {
      return named;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }

  /**
   * Hosts of pipelines share names, and containers of one machine share its boot: Linux tells both
   * apart. Elsewhere a person's machine is known by its name.
   */
  private static Optional<String> machine(String host, Map<String, String> environment) {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return Optional.of(boot + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
    } catch (IOException noLinux) {
      return environment.getOrDefault("CI", "").isEmpty() ? Optional.of(host) : Optional.empty();
    }
  }

  private static Optional<String> link(Map<String, String> environment) {
    return PAGES.stream()
        .map(page -> page.address(environment))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
