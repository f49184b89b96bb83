package dev.wherry.azure.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.stub.contract.Contracts;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * What overrides are checked with is what Microsoft's descriptions say. With {@code
 * -Dgolden.write=true} the data are written instead of compared.
 */
class AzureTypesTest {

  private static final Path DATA =
      Path.of("src/main/resources/dev/wherry/azure/deployer/data/resource-types.json");

  @Test
  void theDataAreThoseOfTheDescriptions() throws IOException {
    Contracts.needed();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DATA, DescribedTypes.text());
    }
    assertEquals(DescribedTypes.all(), AzureTypes.shipped().types());
  }

  @Test
  void typesAreKnownDownToTheirValues() {
    ResourceType site = AzureTypes.shipped().find(NativeTypes.SITE).orElseThrow();
    assertTrue(site.readOnly().contains("properties.defaultHostName"));
    PropertyType properties = site.properties().get("properties");
    assertEquals(PropertyType.Kind.OBJECT, properties.kind());
    assertEquals(PropertyType.Kind.BOOLEAN, properties.properties().get("httpsOnly").kind());
    assertTrue(
        properties.properties().get("clientCertMode").values().contains("OptionalInteractiveUser"));
    assertTrue(LocalDate.parse(AzureTypes.shipped().date()).getYear() >= 2026);
  }
}
