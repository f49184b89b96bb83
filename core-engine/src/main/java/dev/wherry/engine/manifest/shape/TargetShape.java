package dev.wherry.engine.manifest.shape;

import dev.wherry.model.ProviderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a target may say, by provider. */
public final class TargetShape {

  /** Who runs it. */
  public static final Key<Value<String>> PROVIDER =
      Key.of(
              "provider",
              Values.word("a provider", NameRules.PROVIDERS).asLiteral(),
              "Who runs it; without it the target's name says so")
          .example("aws");

  private static final Value<String> IDENTIFIER = Values.text("the platform's identifier");
  private static final Value<String> REGION_OF_AWS =
      Values.form(
          "a region of AWS", "(us|eu|ap|sa|ca|me|af|il|mx|cn)(-[a-z]+)+-[0-9]+", "ap-northeast-2");
  private static final Value<String> REGION_OF_AZURE =
      Values.form("a region of Azure", "[a-z][a-z0-9]{2,30}", "koreacentral");
  private static final Value<String> REGION_OF_GCP =
      Values.form("a region of Google Cloud", "[a-z]+(-[a-z]+)+[0-9]+", "asia-northeast3");
  private static final Value<String> REGION_OF_NAVER =
      Values.word("a region of Naver Cloud", List.of("KR", "SGN", "JPN"));

  /** The provider's name of the place. */
  public static final Key<Value<String>> REGION =
      Key.of("region", IDENTIFIER, "The provider's name of the place").needed();

  /** The account. */
  public static final Key<Value<String>> ACCOUNT =
      Key.of(
              "account",
              Values.form("an account number of AWS", "[0-9]{12}", "123456789012"),
              "The account; any other is refused")
          .mistakenFor("accountId");

  /** Subnets. */
  public static final Key<ListOf<Value<String>>> SUBNETS =
      Key.of("subnets", ListOf.oneOrMany(IDENTIFIER), "The subnets of private functions")
          .needed()
          .mistakenFor("subnetIds", "subnet");

  /** Security groups. */
  public static final Key<ListOf<Value<String>>> SECURITY_GROUPS =
      Key.of(
              "security-groups",
              ListOf.oneOrMany(IDENTIFIER),
              "The security groups of private functions")
          .needed()
          .mistakenFor("securityGroupIds");

  /** The private network. */
  public static final String NETWORK = "network";

  private static final String NETWORK_SUMMARY =
      "The network of functions that say `network: private`";

  /** The subscription. */
  public static final Key<Value<String>> SUBSCRIPTION =
      Key.of("subscription", IDENTIFIER, "The subscription")
          .needed()
          .example("\"${env:AZURE_SUBSCRIPTION_ID}\"")
          .mistakenFor("subscriptionId");

  /** The resource group. */
  public static final Key<Value<String>> RESOURCE_GROUP =
      Key.of(
              "resource-group",
              Values.form(
                  "a resource group", "[A-Za-z0-9._()-]{0,89}[A-Za-z0-9_()-]", "shop-production"),
              "The group that everything stands in; without it the app's and stage's own")
          .mistakenFor("resourceGroup", "group");

  /** What stands before every path. */
  public static final Key<Value<String>> ROUTE_PREFIX =
      Key.of(
              "route-prefix",
              Values.form(
                  "the beginning of a path",
                  "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*",
                  "api"),
              "What stands before the path of every route: with `api` the route `GET /orders`"
                  + " answers at `/api/orders`; without it nothing")
          .mistakenFor("routePrefix", "prefix");

  /** The subnet of Azure. */
  public static final Key<Value<String>> SUBNET_ID =
      Key.of(
              "subnet",
              Values.form(
                  "the whole id of a subnet",
                  "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft[.]Network"
                      + "/virtualNetworks/[^/]+/subnets/[^/]+",
                  "/subscriptions/…/virtualNetworks/NAME/subnets/NAME"),
              "The subnet that private functions reach out through, by its whole id")
          .needed()
          .mistakenFor("subnetId", "subnets");

  /** The project. */
  public static final Key<Value<String>> PROJECT =
      Key.of(
              "project",
              Values.form("a project of Google Cloud", "[a-z][a-z0-9:.-]{4,62}", "my-project"),
              "The project")
          .needed()
          .example("my-project")
          .mistakenFor("projectId");

  /** The network. */
  public static final Key<Value<String>> VPC =
      Key.of("vpc", IDENTIFIER, "The number of the VPC").needed().mistakenFor("vpcNo");

  /** The subnet. */
  public static final Key<Value<String>> SUBNET =
      Key.of("subnet", IDENTIFIER, "The number of the subnet").needed().mistakenFor("subnetNo");

  /** The connector. */
  public static final Key<Value<String>> CONNECTOR =
      Key.of(
              "connector",
              Values.form(
                  "a Serverless VPC Access connector",
                  "([a-z][a-z0-9-]*)|projects/[a-z0-9:.-]+/locations/[a-z0-9-]+/connectors/[a-z0-9-]+",
                  "my-connector"),
              "The Serverless VPC Access connector of private functions")
          .needed()
          .example("my-connector")
          .mistakenFor("vpcConnector", "vpc-connector");

  /** What fills gaps on this target. */
  public static final Key<Fields> DEFAULTS =
      Key.of("defaults", FunctionShape.DEFAULTS, "What fills gaps of every function there");

  /** What differs on this target. */
  public static final Key<Dictionary<Fields>> FUNCTIONS =
      Key.of(
          "functions",
          new Dictionary<>(NameRules.FUNCTION, FunctionShape.FUNCTION.partial()),
          "What differs there, merged after the stage");

  /** Targets by name. */
  public static final Key<Dictionary<ByWord>> TARGETS =
      Key.of(
              "targets",
              new Dictionary<>(NameRules.TARGET, target()),
              "Where the app runs, by a name of your own")
          .mistakenFor("target", "provider", "providers");

  /**
   * What tells copies of an app and stage apart, by provider: where two targets agree in all of it,
   * what they make has the same names. Function apps and vaults of Azure have names for the whole
   * world, made from the subscription; accounts and secrets of Google Cloud belong to a project.
   */
  private static final Map<String, List<Key<?>>> PLACES =
      Map.of(
          "aws", List.of(REGION, ACCOUNT),
          "azure", List.of(SUBSCRIPTION),
          "gcp", List.of(PROJECT),
          "naver", List.of(REGION));

  private TargetShape() {}

  /** The keys that tell a provider's targets apart; none for one that no manifest names. */
  public static List<Key<?>> places(ProviderName provider) {
    return PLACES.getOrDefault(provider.value(), List.of());
  }

  private static ByWord target() {
    Map<String, Fields> kinds = new LinkedHashMap<>();
    kinds.put(
        "aws",
        fields(
            region(REGION_OF_AWS, "ap-northeast-2"),
            ACCOUNT,
            network(Fields.of(SUBNETS, SECURITY_GROUPS))));
    kinds.put(
        "azure",
        fields(
            region(REGION_OF_AZURE, "koreacentral"),
            SUBSCRIPTION,
            RESOURCE_GROUP,
            ROUTE_PREFIX,
            network(Fields.of(SUBNET_ID))));
    kinds.put(
        "gcp",
        fields(region(REGION_OF_GCP, "asia-northeast3"), PROJECT, network(Fields.of(CONNECTOR))));
    kinds.put("naver", fields(region(REGION_OF_NAVER, "KR"), network(Fields.of(VPC, SUBNET))));
    return new ByWord(PROVIDER, kinds, ByWord.Fallback.NAME);
  }

  private static Key<?> region(Value<String> values, String example) {
    return Key.of(REGION.name(), values, REGION.summary())
        .needed()
        .example(example)
        .mistakenFor("location");
  }

  private static Key<?> network(Fields fields) {
    return Key.of(NETWORK, fields, NETWORK_SUMMARY).mistakenFor("vpc");
  }

  private static Fields fields(Key<?>... own) {
    List<Key<?>> keys = new ArrayList<>(List.of(PROVIDER));
    keys.addAll(List.of(own));
    keys.addAll(List.of(DEFAULTS, FUNCTIONS));
    return new Fields(keys, Optional.empty());
  }
}
