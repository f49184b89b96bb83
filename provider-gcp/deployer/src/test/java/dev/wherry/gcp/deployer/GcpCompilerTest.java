package dev.wherry.gcp.deployer;

import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.testkit.provider.CompilerContract;

/** The contract of compilers, with the adapter that this build has. */
class GcpCompilerTest extends CompilerContract {

  @Override
  protected CloudProvider provider() {
    return new GcpProvider();
  }

  @Override
  protected Target target() {
    return GcpCloud.TARGET;
  }
}
