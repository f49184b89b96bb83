package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.compile.AdapterJars;
import dev.wherry.testkit.golden.GoldenCases;
import java.net.URI;
import java.util.Map;

/** The cases of this compiler, with an adapter that stands nowhere. */
final class Golden {

  /** Compiles them. */
  static final AwsProvider PROVIDER =
      new AwsProvider(
          () -> new AdapterJars(Map.of("wherry-aws-runtime.jar", URI.create("file:/adapter.jar"))));

  /** All of them. */
  static final GoldenCases CASES = new GoldenCases(PROVIDER);

  private Golden() {}
}
