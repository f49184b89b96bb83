package dev.wherry.azure.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.blueprint.ResourceId;
import org.junit.jupiter.api.Test;

/** Ids of Azure Resource Manager, there and back. */
class ArmIdTest {

  private static final String GROUP = "/subscriptions/s/resourceGroups/g";

  @Test
  void aResourceInsideAnother() {
    ResourceId container =
        ResourceId.of("Microsoft.Storage/storageAccounts/blobServices/containers", "a/default/c");
    ArmId id = ArmId.of(GROUP, container);
    assertEquals(
        GROUP + "/providers/Microsoft.Storage/storageAccounts/a/blobServices/default/containers/c",
        id.text());
    assertEquals(container, id.resource());
    assertEquals(GROUP, id.scope());
  }

  @Test
  void aResourceOnAnother() {
    ArmId site = ArmId.of(GROUP, ResourceId.of("Microsoft.Web/sites", "shop"));
    ResourceId role = ResourceId.of("Microsoft.Authorization/roleAssignments", "1-2-3");
    ArmId id = ArmId.of(site.text(), role);
    assertEquals(role, id.resource());
    assertEquals(site.text(), id.scope());
    assertTrue(id.same(new ArmId(id.text().toUpperCase(java.util.Locale.ROOT))));
  }

  @Test
  void aNameThatDoesNotFitItsType() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ArmId.of(GROUP, ResourceId.of("Microsoft.Web/sites/config", "shop")));
  }
}
