package dev.wherry.gcp.deployer;

import dev.wherry.gcp.deployer.compile.AdapterJars;
import dev.wherry.testkit.golden.GoldenCases;
import java.net.URI;
import java.util.Map;

/** The cases of this compiler, with an adapter that stands nowhere. */
final class Golden {

  /** All of them. */
  static final GoldenCases CASES =
      new GoldenCases(
          new GcpProvider(
              () ->
                  new AdapterJars(
                      Map.of("wherry-gcp-runtime.jar", URI.create("file:/adapter.jar")),
                      Map.of())));

  private Golden() {}
}
