package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.ClassPathPlace;
import dev.wherry.spi.compile.Triggers;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jars that stand beside the user's in the zip.
 *
 * @param locations where they are, by file name, in the order of the class path
 * @param forTokens the same of those that an app with an authorizer needs besides
 */
public record AdapterJars(Map<String, URI> locations, Map<String, URI> forTokens) {

  /** What the adapter's cold start needs, as the adapter tells. */
  private static final List<String> STARTUP =
      ClassPathPlace.lines("dev/wherry/gcp/runtime/startup-classes");

  /** Copies the maps in, in order. */
  public AdapterJars {
    locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
    forTokens = Collections.unmodifiableMap(new LinkedHashMap<>(forTokens));
  }

  /** Those that this program runs with. The invoker brings the functions framework itself. */
  public static AdapterJars onClassPath() {
    Map<String, URI> locations = new LinkedHashMap<>();
    locations.put(
        "wherry-gcp-runtime.jar",
        ClassPathPlace.holding("dev/wherry/gcp/runtime/package-info.class"));
    locations.put(
        "wherry-function-runtime.jar",
        ClassPathPlace.holding("dev/wherry/runtime/package-info.class"));
    Map<String, URI> forTokens = new LinkedHashMap<>();
    forTokens.put(
        "wherry-function-jwt.jar", ClassPathPlace.holding("dev/wherry/jwt/package-info.class"));
    forTokens.put("nimbus-jose-jwt.jar", ClassPathPlace.holding("com/nimbusds/jwt/JWT.class"));
    return new AdapterJars(locations, forTokens);
  }

  /**
   * The zip of an app: one jar at the root, which is all that the buildpack takes, and which names
   * the unchanged jars under {@code lib/}.
   */
  ArtifactLayout layout(Application app) {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("lib/" + app.name() + ".jar", new Content.ProjectClasses());
    entries.put("lib/wherry-entry-points.jar", new Content.EntryPoints(STARTUP));
    locations.forEach((name, place) -> entries.put("lib/" + name, new Content.Copy(place)));
    if (asksForTokens(app)) {
      forTokens.forEach((name, place) -> entries.put("lib/" + name, new Content.Copy(place)));
    }
    entries.put("lib", new Content.ProjectLibraries());
    entries.put("function.jar", new Content.ClassPathJar());
    return new ArtifactLayout(Functions.ARTIFACT, entries);
  }

  private static boolean asksForTokens(Application app) {
    return app.functions().values().stream()
        .flatMap(function -> Triggers.http(function).stream())
        .anyMatch(trigger -> trigger.auth() instanceof Auth.By);
  }
}
