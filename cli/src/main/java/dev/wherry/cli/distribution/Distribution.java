package dev.wherry.cli.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The installed Wherry.
 *
 * @param version its version
 * @param home its folder; empty when it runs from anything but a distribution
 */
public record Distribution(String version, Optional<Path> home) {

  /** Where the launcher says the distribution is. */
  public static final String HOME_PROPERTY = "wherry.home";

  /** The one of this process. */
  public static Distribution ofProcess() {
    Optional<Path> home = Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of);
    return new Distribution(readVersion(), home);
  }

  /** A small Maven repository with what a user's project depends on. */
  public Optional<Path> repository() {
    return home.map(folder -> folder.resolve("repository"));
  }

  /** The jars with which a cloud is called. */
  public Optional<Path> clients(String cloud) {
    return home.map(folder -> folder.resolve("lib").resolve(cloud));
  }

  private static String readVersion() {
    try (InputStream in = Distribution.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
