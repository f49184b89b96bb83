package dev.wherry.azure.deployer;

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
class AzureCompilerTest extends CompilerContract {

  @Override
  protected CloudProvider provider() {
    return new AzureProvider();
  }

  @Override
  protected Target target() {
    SourceLocation place = SourceLocation.startOf("wherry.yml");
    return new Target(
        new TargetName("azure"),
        new ProviderName("azure"),
        Optional.of("koreacentral"),
        Map.of("subscription", new Document.Text("00000000-0000-0000-0000-000000000001", place)),
        Origin.of(place));
  }
}
