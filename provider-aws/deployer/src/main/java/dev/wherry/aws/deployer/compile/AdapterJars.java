package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Application;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The jars that stand beside the user's in the zip.
 *
 * @param locations where they are, by file name, in the order of the class path
 */
public record AdapterJars(Map<String, URI> locations) {

  /** Copies the map in, in order. */
  public AdapterJars {
    locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
  }

  /** Those that this program runs with. */
  public static AdapterJars onClassPath() {
    Map<String, URI> locations = new LinkedHashMap<>();
    locations.put("wherry-aws-runtime.jar", holding("dev/wherry/aws/runtime/package-info.class"));
    locations.put("wherry-function-runtime.jar", holding("dev/wherry/runtime/package-info.class"));
    locations.put(
        "aws-lambda-java-core.jar",
        holding("com/amazonaws/services/lambda/runtime/RequestStreamHandler.class"));
    return new AdapterJars(locations);
  }

  private static URI holding(String resource) {
    URL found =
        Objects.requireNonNull(AdapterJars.class.getClassLoader().getResource(resource), resource);
    String place = found.toString().substring(0, found.toString().length() - resource.length());
    boolean jar = place.startsWith("jar:") && place.endsWith("!/");
    return URI.create(jar ? place.substring("jar:".length(), place.length() - 2) : place);
  }

  /** The zip of an app: jars under {@code lib/} and nothing else. */
  ArtifactLayout layout(Application app) {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/" + app.name() + ".jar", new Content.ProjectClasses());
    entries.put("lib/wherry-entry-points.jar", new Content.EntryPoints());
    locations.forEach((name, place) -> entries.put("lib/" + name, new Content.Copy(place)));
    entries.put("lib", new Content.ProjectLibraries());
    return new ArtifactLayout(Function.ARTIFACT, entries);
  }
}
