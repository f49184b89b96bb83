package dev.wherry.gcp.deployer;

import dev.wherry.gcp.deployer.compile.AdapterJars;
import dev.wherry.model.StageName;
import dev.wherry.spi.Compilation;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A manifest beside what it compiles to. */
record GoldenCase(Path folder) {

  static final StageName STAGE = CompiledCase.STAGE;

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

  /** What it compiles to. */
  Compilation compile() {
    return compile(PROVIDER);
  }

  Compilation compile(GcpProvider provider) {
    return new CompiledCase(folder, provider).compile();
  }

  /** A rendered file with every artifact's digest of the same digit. */
  String file(Compilation compilation, String name, char digit) {
    return Objects.requireNonNull(
        new CompiledCase(folder, PROVIDER).files(compilation, digit).get(Path.of(name)), name);
  }

  /** Diagnostics one a line, with the places they name. */
  String diagnostics(Compilation compilation) {
    return CompiledCase.diagnostics(compilation);
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
