package dev.wherry.azure.deployer;

import dev.wherry.model.Application;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small apps for one question. */
public final class Manifests {

  private Manifests() {}

  /** An app of these functions, two blanks before each. */
  public static Application app(Path folder, String functions) {
    return write(folder, functions).resolution().application().orElseThrow();
  }

  /** The same as a case. */
  public static CompiledCase write(Path folder, String functions) {
    return write(folder, functions, "");
  }

  /** The same with something more of the target, as the manifest has it. */
  public static CompiledCase write(Path folder, String functions, String target) {
    String text =
        "app: small\njava: 21\n"
            + (functions.isEmpty() ? "" : "functions:\n" + functions)
            + "resources:\n  key-of-one: secret\n"
            + "targets:\n  azure:\n    subscription: 00000000-0000-0000-0000-000000000001\n"
            + "    region: koreacentral\n"
            + (target.isEmpty() ? "" : "    " + target + "\n");
    try {
      Files.writeString(folder.resolve("wherry.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompiledCase(folder, Golden.PROVIDER);
  }
}
