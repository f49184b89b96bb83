package dev.wherry.azure.deployer;

import dev.wherry.azure.deployer.compile.AdapterJars;
import dev.wherry.testkit.golden.GoldenCases;
import java.net.URI;
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

  /** All of them. */
  public static final GoldenCases CASES = new GoldenCases(PROVIDER);

  private Golden() {}
}
