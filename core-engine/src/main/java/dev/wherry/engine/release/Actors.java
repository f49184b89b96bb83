package dev.wherry.engine.release;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who runs this process. */
public final class Actors {

  private Actors() {}

  /** The account, machine and pipeline that these variables tell of. */
  public static Actor current(Map<String, String> environment) {
    String user = System.getProperty("user.name", "unknown");
    return new Actor(user, host(environment), ProcessHandle.current().pid(), link(environment));
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
