package dev.wherry.testkit.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a provider must do. A test of a provider inherits it and gives it clouds. */
public abstract class ProviderContract
    implements CompileContract,
        LifeContract,
        DataContract,
        FailureContract,
        ConcurrencyContract,
        SecretContract {

  /** Where projects are built and artifacts assembled. */
  @TempDir protected Path folder = Path.of(".");

  /** For those that inherit it. */
  protected ProviderContract() {}

  /** A cloud that nothing was deployed to yet. */
  protected abstract ContractCloud cloud();

  @Override
  public final ContractBench bench() throws IOException {
    return new ContractBench(cloud(), Files.createTempDirectory(folder, "bench"));
  }
}
