package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.CloudFormationTypes;
import dev.wherry.model.Document;
import dev.wherry.spi.compile.OverrideRules;
import dev.wherry.spi.compile.ProblemCode;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.spi.compile.ResourceTypes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What CloudFormation's properties may be overridden with. */
final class CloudFormationRules implements OverrideRules {

  private static final String TAGS = "Tags";

  /** Properties that connect Wherry's resources with each other or with the app. */
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

  @Override
  public ProblemCode code() {
    return Code.OVERRIDE;
  }

  @Override
  public String platform() {
    return "AWS";
  }

  @Override
  public ResourceTypes types() {
    return CloudFormationTypes.shipped();
  }

  /** Names, tags, what makes another resource, and what connects. */
  @Override
  public Map<String, String> owned(String type, ResourceType known) {
    Set<String> owned = new TreeSet<>(known.replacing());
    owned.removeAll(FREE);
    owned.addAll(known.readOnly());
    owned.addAll(OWNED.getOrDefault(type, Set.of()));
    Map<String, String> instead = new TreeMap<>();
    owned.forEach(name -> instead.put(name, "Wherry finds its resources by it"));
    instead.put(TAGS, "write `tags:`");
    return instead;
  }

  @Override
  public String page(String type) {
    return "CloudFormation's page on `" + type + "`";
  }

  /** {@code Ref}, {@code Fn::Sub} and the like, which come to anything. */
  @Override
  public boolean open(Document value) {
    return value instanceof Document.Fields fields
        && fields.values().size() == 1
        && fields.values().keySet().stream()
            .allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }
}
