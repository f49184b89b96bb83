package dev.wherry.gcp.deployer;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.revision.Revision;
import dev.wherry.gcp.deployer.compile.AdapterJars;
import dev.wherry.model.StageName;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.artifact.ContentDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A manifest beside what it compiles to. */
record GoldenCase(Path folder) {

  static final StageName STAGE = new StageName("prod");

  static final GcpProvider PROVIDER =
      new GcpProvider(
          () ->
              new AdapterJars(
                  Map.of("wherry-gcp-runtime.jar", URI.create("file:/adapter.jar")), Map.of()));

  private static final Path CASES = Path.of("src/test/resources/golden");

  static List<GoldenCase> all() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(GoldenCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenCase of(String name) {
    return new GoldenCase(CASES.resolve(name));
  }

  /** What it compiles to; problems of the manifest itself are a mistake of the case. */
  Compilation compile() {
    return compile(PROVIDER);
  }

  Compilation compile(GcpProvider provider) {
    Manifest manifest =
        ManifestReader.read(new ManifestRequest(folder.resolve("wherry.yml"), Map.of(), Map.of()));
    Resolution resolution = manifest.resolve(STAGE, manifest.targets().get(0));
    return provider.compile(
        resolution
            .application()
            .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString())),
        STAGE,
        resolution.target());
  }

  /** A rendered file with every artifact's digest of the same digit. */
  String file(Compilation compilation, String name, char digit) {
    Map<dev.wherry.spi.artifact.ArtifactId, ContentDigest> digests =
        compilation.artifacts().stream()
            .collect(
                Collectors.toMap(
                    layout -> layout.id(),
                    layout -> new ContentDigest(Character.toString(digit).repeat(64))));
    Revision revision = new Revision(compilation.blueprint(), digests);
    return new String(
        PROVIDER.render(revision.resolved()).get(Path.of(name)), StandardCharsets.UTF_8);
  }

  /** Diagnostics one a line, with the places they name. */
  String diagnostics(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(GoldenCase::line)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String line(Diagnostic diagnostic) {
    String place = diagnostic.location().map(at -> at.line() + ":" + at.column()).orElse("nowhere");
    return place
        + " "
        + diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT)
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
