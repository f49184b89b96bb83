package dev.wherry.azure.deployer;

import dev.wherry.azure.deployer.compile.AdapterJars;
import dev.wherry.testkit.golden.CompiledCase;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The cases of this compiler, with an adapter that stands nowhere. */
public final class Golden {

  /** Compiles them. */
  public static final AzureProvider PROVIDER =
      new AzureProvider(
          () ->
              new AdapterJars(
                  URI.create("file:/entry.jar"),
                  Map.of("wherry-azure-runtime.jar", URI.create("file:/adapter.jar")),
                  Map.of("nimbus-jose-jwt.jar", URI.create("file:/tokens.jar"))));

  private static final Path CASES = Path.of("src/test/resources/golden");

  private Golden() {}

  /** All of them. */
  public static List<CompiledCase> all() {
    return CompiledCase.all(CASES, PROVIDER);
  }

  /** Those that can be deployed. */
  public static List<CompiledCase> good() {
    return all().stream().filter(one -> one.compile().succeeded()).toList();
  }

  /** One of them. */
  public static CompiledCase of(String name) {
    return new CompiledCase(CASES.resolve(name), PROVIDER);
  }
}
