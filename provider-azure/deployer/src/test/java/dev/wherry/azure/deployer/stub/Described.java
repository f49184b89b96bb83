package dev.wherry.azure.deployer.stub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.contract.ArmSchema;
import dev.wherry.azure.deployer.contract.BicepCheck;
import dev.wherry.azure.deployer.contract.Contracts;

/**
 * Microsoft's own descriptions, where they are at hand: Bicep's of every resource, the schema of
 * templates, and of the web provider's resources for what Bicep leaves open. Elsewhere nothing is
 * held against anyone, which is said once.
 */
final class Described implements TemplateCheck {

  private static final boolean AT_HAND = Contracts.atHand();

  private static final class Schemas {
    static final ArmSchema ARM = new ArmSchema();
  }

  @Override
  public void template(JsonNode template) {
    if (AT_HAND) {
      TemplateCheck.none(Schemas.ARM.template(template));
    }
  }

  @Override
  public void resource(JsonNode resource) {
    if (AT_HAND) {
      TemplateCheck.none(BicepCheck.of(resource));
      if (resource.path("type").asText().startsWith("Microsoft.Web/")) {
        TemplateCheck.none(Schemas.ARM.web(resource));
      }
    }
  }
}
