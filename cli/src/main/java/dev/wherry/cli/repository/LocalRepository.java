package dev.wherry.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the user's local Maven repository, as Maven and Gradle's {@code mavenLocal()} do: the
 * property {@code maven.repo.local}, then {@code localRepository} of the user's settings, then
 * {@code ~/.m2/repository}.
 */
public final class LocalRepository {

  private static final Pattern OPTION =
      Pattern.compile("(?:^|\\s)-Dmaven\\.repo\\.local=(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

  private final Map<String, String> environment;
  private final Path userHome;

  /** A finder for a user. */
  public LocalRepository(Map<String, String> environment, Path userHome) {
    this.environment = Map.copyOf(environment);
    this.userHome = userHome;
  }

  /** The folder; it need not exist. */
  public Path find() throws IOException {
    Optional<String> option = option("MAVEN_ARGS").or(() -> option("MAVEN_OPTS"));
    Optional<String> configured = option.isPresent() ? option : setting();
    return configured.map(Path::of).orElseGet(() -> userHome.resolve(".m2").resolve("repository"));
  }

  private Optional<String> option(String variable) {
    Matcher matcher = OPTION.matcher(environment.getOrDefault(variable, ""));
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group < matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.of(matcher.group(matcher.groupCount()));
  }

  private Optional<String> setting() throws IOException {
    Path settings = userHome.resolve(".m2").resolve("settings.xml");
    if (!Files.isRegularFile(settings)) {
      return Optional.empty();
    }
    return MavenSettings.localRepository(settings).map(this::interpolate);
  }

  private String interpolate(String text) {
    String result = text.replace("${user.home}", userHome.toString());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      result = result.replace("${env." + variable.getKey() + "}", variable.getValue());
    }
    return result;
  }
}
