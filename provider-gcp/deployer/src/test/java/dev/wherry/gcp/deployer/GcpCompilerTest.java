package dev.wherry.gcp.deployer;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.testkit.provider.CompilerContract;
import java.util.Map;
import java.util.Optional;

/** The contract of compilers, with the adapter that this build has. */
class GcpCompilerTest extends CompilerContract {

  @Override
  protected CloudProvider provider() {
    return new GcpProvider();
  }

  @Override
  protected Target target() {
    SourceLocation place = SourceLocation.startOf("wherry.yml");
    return new Target(
        new TargetName("gcp"),
        new ProviderName("gcp"),
        Optional.of("asia-northeast3"),
        Map.of("project", new Document.Text("my-project", place)),
        Origin.of(place));
  }
}
