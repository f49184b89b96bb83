package dev.wherry.engine.release;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who runs this process. */
public final class Actors {

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
    Optional<String> direct =
        Stream.of("CI_JOB_URL", "BUILD_URL")
            .map(environment::get)
            .filter(page -> page != null && !page.isBlank())
            .findFirst();
    return direct.or(
        () -> {
          String server = environment.get("GITHUB_SERVER_URL");
          String repository = environment.get("GITHUB_REPOSITORY");
          String run = environment.get("GITHUB_RUN_ID");
          return server == null || repository == null || run == null
              ? Optional.empty()
              : Optional.of(server + "/" + repository + "/actions/runs/" + run);
        });
  }
}
