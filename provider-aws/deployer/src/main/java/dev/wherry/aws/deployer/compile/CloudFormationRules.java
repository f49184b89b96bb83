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

  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final String FOUND_BY_IT = "Wherry finds its resources by it";
  private static final String SECRET = "run `wherry secret set`";
  private static final String CONNECTS = "it connects what Wherry deploys";

  /** Properties that connect Wherry's resources with each other or with the app, and instead. */
  private static final Map<String, Map<String, String>> OWNED =
      Map.of(
          FUNCTION,
          Map.of(
              "Code",
              CONNECTS,
              "Handler",
              CONNECTS,
              "Role",
              CONNECTS,
              "Runtime",
              "write `java:`",
              "LoggingConfig.LogGroup",
              CONNECTS,
              "Environment",
              "write `environment:`",
              "VpcConfig.SubnetIds",
              "write `network: private`, and `network:` of the target",
              "VpcConfig.SecurityGroupIds",
              "write `network: private`, and `network:` of the target"),
          "AWS::Lambda::Alias",
          Map.of("FunctionVersion", CONNECTS),
          "AWS::ApiGatewayV2::Integration",
          Map.of(
              "IntegrationType", CONNECTS,
              "IntegrationUri", CONNECTS,
              "PayloadFormatVersion", CONNECTS),
          "AWS::ApiGatewayV2::Route",
          Map.of("RouteKey", CONNECTS, "Target", CONNECTS),
          "AWS::IAM::Role",
          Map.of("Policies", "write `permissions:`", "AssumeRolePolicyDocument", CONNECTS),
          "AWS::Scheduler::Schedule",
          Map.of(
              "GroupName", CONNECTS,
              "Target.Arn", CONNECTS,
              "Target.RoleArn", CONNECTS,
              "Target.Input", "write `input:`"),
          "AWS::SecretsManager::Secret",
          Map.of("GenerateSecretString", SECRET, "SecretString", SECRET));

  private static final Set<String> FREE = Set.of("TenancyConfig", "Path");

  private final ResourceTypes types;

  private CloudFormationRules(ResourceTypes types) {
    this.types = types;
  }

  /** Those for what one part of the manifest overrides, by type. */
  static CloudFormationRules of(Map<String, Document.Fields> overrides) {
    Document.Fields function = overrides.get(FUNCTION);
    boolean provided = function != null && function.values().containsKey("CapacityProviderConfig");
    return new CloudFormationRules(
        provided ? CloudFormationTypes.shipped() : CloudFormationTypes.withoutCapacityProvider());
  }

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
    return types;
  }

  /** Names, tags, what makes another resource, and what connects. */
  @Override
  public Map<String, String> owned(String type, ResourceType known) {
    Set<String> found = new TreeSet<>(known.replacing());
    found.removeAll(FREE);
    found.addAll(known.readOnly());
    Map<String, String> instead = new TreeMap<>();
    found.forEach(name -> instead.put(name, FOUND_BY_IT));
    instead.putAll(OWNED.getOrDefault(type, Map.of()));
    instead.put("Tags", "write `tags:`");
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
