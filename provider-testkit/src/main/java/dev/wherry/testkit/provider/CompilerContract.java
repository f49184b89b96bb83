package dev.wherry.testkit.provider;

import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** What a provider's compiler must do, without a place to deploy to. */
public abstract class CompilerContract implements CompileContract {

  /** Where projects are built and artifacts assembled. */
  @TempDir protected Path folder = Path.of(".");

  /** For those that inherit it. */
  protected CompilerContract() {}

  /** The provider. */
  protected abstract CloudProvider provider();

  /** Where it would deploy to. */
  protected abstract Target target();

  @Override
  public final ContractBench bench() throws IOException {
    return new ContractBench(
        new Nowhere(provider(), target()), Files.createTempDirectory(folder, "bench"));
  }

  /** A cloud that nothing may be asked of. */
  private record Nowhere(CloudProvider provider, Target target) implements ContractCloud {

    @Override
    public Set<ResourceId> live() {
      throw new UnsupportedOperationException("compiling asks no cloud");
    }

    @Override
    public Map<String, String> stored() {
      throw new UnsupportedOperationException("compiling asks no cloud");
    }

    @Override
    public void refuse(String subject) {
      throw new UnsupportedOperationException("compiling asks no cloud");
    }

    @Override
    public void accept() {
      throw new UnsupportedOperationException("compiling asks no cloud");
    }
  }
}
