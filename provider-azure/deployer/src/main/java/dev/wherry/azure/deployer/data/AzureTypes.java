package dev.wherry.azure.deployer.data;

import dev.wherry.spi.compile.ResourceTypes;

/** What Azure Resource Manager knows of the types of resources that Wherry makes. */
public final class AzureTypes {

  private AzureTypes() {}

  /** Those of {@code resource-types.json}, which this version ships with. */
  public static ResourceTypes shipped() {
    return Shipped.ALL;
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final ResourceTypes ALL = DataFile.read("resource-types.json", ResourceTypes.class);
  }
}
