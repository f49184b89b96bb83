package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Application;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.ClassPathPlace;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jars that stand beside the user's in the zip.
 *
 * @param locations where they are, by file name
 */
public record AdapterJars(Map<String, URI> locations) {

  /**
   * Begins the names of our jars. Lambda's client searches the jars of {@code lib} in the order of
   * their names, and a cold start pays for each that it opens: the user's libraries stay closed
   * until a class of theirs is wanted.
   */
  private static final String FIRST = "0-";

  /** What the adapter's cold start needs, as the adapter tells. */
  private static final List<String> STARTUP =
      ClassPathPlace.lines("dev/wherry/aws/runtime/startup-classes");

  /** Copies the map in, in order. */
  public AdapterJars {
    locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
  }

  /** Those that this program runs with. */
  public static AdapterJars onClassPath() {
    Map<String, URI> locations = new LinkedHashMap<>();
    locations.put(
        FIRST + "wherry-aws-runtime.jar",
        ClassPathPlace.holding("dev/wherry/aws/runtime/package-info.class"));
    locations.put(
        FIRST + "wherry-function-runtime.jar",
        ClassPathPlace.holding("dev/wherry/runtime/package-info.class"));
    locations.put(
        "aws-lambda-java-core.jar",
        ClassPathPlace.holding("com/amazonaws/services/lambda/runtime/RequestStreamHandler.class"));
    return new AdapterJars(locations);
  }

  /** The zip of an app: jars under {@code lib/} and nothing else. */
  ArtifactLayout layout(Application app) {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/" + app.name() + ".jar", new Content.ProjectClasses());
    entries.put("lib/" + FIRST + "wherry-entry-points.jar", new Content.EntryPoints(STARTUP));
    locations.forEach((name, place) -> entries.put("lib/" + name, new Content.Copy(place)));
    entries.put("lib", new Content.ProjectLibraries());
    return new ArtifactLayout(Function.ARTIFACT, entries);
  }
}
