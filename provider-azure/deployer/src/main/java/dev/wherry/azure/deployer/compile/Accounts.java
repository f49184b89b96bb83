package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.List;

/**
 * The storage account of a function app, for what the host keeps and for the package. Each app has
 * its own: what may write there decides what runs.
 */
final class Accounts implements GroupPart {

  private final Scope scope;

  Accounts(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    Value.Fields account =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope),
            "kind",
            "StorageV2",
            "sku",
            Arm.fields("name", "Standard_LRS"),
            "properties",
            Arm.fields(
                "allowBlobPublicAccess",
                false,
                "allowSharedKeyAccess",
                false,
                "defaultToOAuthAuthentication",
                true,
                "minimumTlsVersion",
                "TLS1_2",
                "supportsHttpsTrafficOnly",
                true));
    Value.Fields container = Arm.fields("properties", Arm.fields("publicAccess", "None"));
    return List.of(
        Subjects.of(group, Ids.storage(scope, group), account),
        Subjects.of(group, Ids.packages(scope, group), container).after(Ids.storage(scope, group)));
  }
}
