package dev.wherry.testkit.golden;

import dev.wherry.spi.CloudProvider;
import java.nio.file.Path;
import java.util.List;

/**
 * The cases of a compiler: every folder under {@code src/test/resources/golden}.
 *
 * @param provider compiles
 */
public record GoldenCases(CloudProvider provider) {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** All of them, in order. */
  public List<CompiledCase> all() {
    return CompiledCase.all(FOLDER, provider);
  }

  /** Those that can be deployed. */
  public List<CompiledCase> good() {
    return all().stream().filter(one -> one.compile().succeeded()).toList();
  }

  /** One of them. */
  public CompiledCase of(String name) {
    return new CompiledCase(FOLDER.resolve(name), provider);
  }
}
