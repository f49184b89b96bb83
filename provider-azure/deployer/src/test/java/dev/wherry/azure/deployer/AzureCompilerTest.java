package dev.wherry.azure.deployer;

import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.testkit.provider.CompilerContract;

/** The contract of compilers, with the adapter that this build has. */
class AzureCompilerTest extends CompilerContract {

  @Override
  protected CloudProvider provider() {
    return new AzureProvider();
  }

  @Override
  protected Target target() {
    return AzureCloud.TARGET;
  }
}
