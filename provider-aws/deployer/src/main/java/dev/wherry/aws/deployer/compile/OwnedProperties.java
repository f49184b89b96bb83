package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.ResourceType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Properties that connect Wherry's resources with each other or with the app. */
final class OwnedProperties {

  private static final Map<String, Set<String>> OWNED =
      Map.of(
          "AWS::Lambda::Function", Set.of("Code", "Handler", "Role"),
          "AWS::Lambda::Alias", Set.of("FunctionVersion"),
          "AWS::ApiGatewayV2::Integration",
              Set.of("IntegrationType", "IntegrationUri", "PayloadFormatVersion"),
          "AWS::ApiGatewayV2::Route", Set.of("RouteKey", "Target"),
          "AWS::Scheduler::Schedule", Set.of("GroupName"),
          "AWS::SecretsManager::Secret", Set.of("GenerateSecretString", "SecretString"));

  private static final Set<String> FREE = Set.of("TenancyConfig", "Path");

  private OwnedProperties() {}

  /** Names, tags, what makes another resource, and what connects. */
  static Set<String> of(String type, ResourceType known) {
    Set<String> owned = new TreeSet<>(known.replacing());
    owned.removeAll(FREE);
    owned.addAll(known.readOnly());
    owned.addAll(OWNED.getOrDefault(type, Set.of()));
    owned.add("Tags");
    return owned;
  }
}
