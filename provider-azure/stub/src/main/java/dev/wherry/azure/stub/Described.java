package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.stub.contract.ArmSchema;
import dev.wherry.azure.stub.contract.BicepCheck;
import dev.wherry.azure.stub.contract.Contracts;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  /** What was found right once is right: the same is deployed hundreds of times here. */
  private static final Set<JsonNode> RIGHT = ConcurrentHashMap.newKeySet();

  @Override
  public void template(JsonNode template) {
    if (AT_HAND && !RIGHT.contains(template)) {
      TemplateCheck.none(Schemas.ARM.template(template));
      RIGHT.add(template.deepCopy());
    }
  }

  @Override
  public void resource(JsonNode resource) {
    if (AT_HAND && !RIGHT.contains(resource)) {
      TemplateCheck.none(BicepCheck.of(resource));
      if (resource.path("type").asText().startsWith("Microsoft.Web/")) {
        TemplateCheck.none(Schemas.ARM.web(resource));
      }
      RIGHT.add(resource.deepCopy());
    }
  }
}
