package dev.wherry.testkit.golden;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.StageName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a manifest, and beside it what it must compile to.
 *
 * @param folder holds {@code wherry.yml}, whose first target is compiled for
 * @param provider compiles
 */
public record CompiledCase(Path folder, CloudProvider provider) {

  /** The stage of every case. */
  public static final StageName STAGE = new StageName("prod");

  /** Every folder of a folder, in order. */
  public static List<CompiledCase> all(Path cases, CloudProvider provider) {
    try (Stream<Path> folders = Files.list(cases)) {
      return folders.sorted().map(folder -> new CompiledCase(folder, provider)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the manifest says; problems of its own are a mistake of the case. */
  public Resolution resolution() {
    Manifest manifest =
        ManifestReader.read(new ManifestRequest(folder.resolve("wherry.yml"), Map.of(), Map.of()));
    Resolution resolution = manifest.resolve(STAGE, manifest.targets().get(0));
    if (resolution.application().isEmpty()) {
      throw new AssertionError(resolution.diagnostics().toString());
    }
    return resolution;
  }

  /** What it compiles to. */
  public Compilation compile() {
    Resolution resolution = resolution();
    return provider.compile(resolution.application().orElseThrow(), STAGE, resolution.target());
  }

  /** A blueprint in which every artifact's digest is of the same digit. */
  public static Blueprint resolved(Compilation compilation, char digit) {
    Map<ArtifactId, ContentDigest> digests =
        compilation.artifacts().stream()
            .collect(
                Collectors.toMap(
                    ArtifactLayout::id,
                    layout -> new ContentDigest(Character.toString(digit).repeat(64))));
    return new Revision(compilation.blueprint(), digests).resolved();
  }

  /** What the provider renders of such a blueprint, by path. */
  public Map<Path, String> files(Compilation compilation, char digit) {
    return provider.render(resolved(compilation, digit)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
  }

  /** One of these files. */
  public String file(Compilation compilation, String name, char digit) {
    return Objects.requireNonNull(files(compilation, digit).get(Path.of(name)), name);
  }

  /** Diagnostics with the places they name, a blank line between them. */
  public static String diagnostics(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(CompiledCase::line)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String line(Diagnostic diagnostic) {
    String place = diagnostic.location().map(at -> at.line() + ":" + at.column()).orElse("nowhere");
    return place
        + " "
        + diagnostic.severity().name().toLowerCase(Locale.ROOT)
        + "["
        + diagnostic.code()
        + "]: "
        + diagnostic.message()
        + "\n  "
        + diagnostic.hint().orElse("no hint");
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
