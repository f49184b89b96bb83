package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.compile.AdapterJars;
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

  static final AwsProvider PROVIDER =
      new AwsProvider(
          () -> new AdapterJars(Map.of("wherry-aws-runtime.jar", URI.create("file:/adapter.jar"))));

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
    return new CompiledCase(folder, PROVIDER).compile();
  }

  /** The template with every artifact's digest of the same digit. */
  String template(Compilation compilation, char digit) {
    return Objects.requireNonNull(
        new CompiledCase(folder, PROVIDER).files(compilation, digit).get(Path.of("template.json")));
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
