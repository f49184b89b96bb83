package dev.wherry.cli.deploy;

import dev.wherry.cli.console.JsonObject;
import dev.wherry.engine.release.Release;
import dev.wherry.spi.artifact.ContentDigest;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** Releases for people and programs. */
public final class ReleaseText {

  private ReleaseText() {}

  /** Number, time, purpose, who, and the digests of its code. */
  public static String[] cells(Release release) {
    return new String[] {
      Integer.toString(release.number()),
      release.time().truncatedTo(ChronoUnit.SECONDS).toString(),
      purpose(release),
      release.by().toString(),
      digests(release)
    };
  }

  /** A release for programs. */
  public static JsonObject json(Release release) {
    return JsonObject.empty()
        .with("number", release.number())
        .with("time", release.time())
        .with("purpose", purpose(release))
        .with("deployment", release.deployment())
        .with("user", release.by().user())
        .with("host", release.by().host())
        .with("link", release.by().link())
        .with("artifacts", artifacts(release));
  }

  private static JsonObject artifacts(Release release) {
    JsonObject json = JsonObject.empty();
    for (var artifact : release.revision().artifacts().entrySet()) {
      json = json.with(artifact.getKey().value(), artifact.getValue());
    }
    return json;
  }

  private static String digests(Release release) {
    return release.revision().artifacts().values().stream()
        .map(ContentDigest::brief)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String purpose(Release release) {
    return release.purpose().name().toLowerCase(Locale.ROOT);
  }
}
