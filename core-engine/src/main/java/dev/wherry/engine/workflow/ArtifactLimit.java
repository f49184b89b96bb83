package dev.wherry.engine.workflow;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.spi.artifact.Artifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a provider takes artifacts, now that their sizes are known. */
public final class ArtifactLimit {

  private static final String CODE = "W0319";
  private static final int NAMED_PARTS = 3;

  private ArtifactLimit() {}

  /** What is too large, at the place of the manifest that says how code is built. */
  public static List<Diagnostic> check(PreparedTarget prepared) throws IOException {
    OptionalLong limit = prepared.target().provider().capabilities().largestArtifact();
    List<Diagnostic> found = new ArrayList<>();
    if (limit.isPresent()) {
      Set<Object> seen = new HashSet<>();
      for (Artifact artifact : prepared.artifacts().values()) {
        if (seen.add(artifact.digest())) {
          check(prepared.target(), artifact, limit.getAsLong(), found);
        }
      }
    }
    return found;
  }

  private static void check(
      DeployTarget target, Artifact artifact, long limit, List<Diagnostic> found)
      throws IOException {
    try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
      long size = zip.stream().mapToLong(ZipEntry::getSize).sum();
      if (size > limit) {
        found.add(
            Diagnostic.error(
                    CODE,
                    "the code for target `"
                        + target.name()
                        + "` has "
                        + megabytes(size)
                        + " unzipped, and "
                        + target.provider().name()
                        + " takes "
                        + megabytes(limit))
                .at(target.application().origin().at("build"))
                .hint("leave out what no function needs; the largest: " + largest(zip)));
      }
    }
  }

  private static String largest(ZipFile zip) {
    return zip.stream()
        .sorted(Comparator.comparingLong(ZipEntry::getSize).reversed())
        .limit(NAMED_PARTS)
        .map(entry -> "`" + entry.getName() + "` " + megabytes(entry.getSize()))
        .collect(Collectors.joining(", "));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
