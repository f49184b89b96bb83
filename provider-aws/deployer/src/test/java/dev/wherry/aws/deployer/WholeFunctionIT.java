package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** What functions become: code, versions, permissions, logs and secrets. */
class WholeFunctionIT extends WholeTemplate {

  WholeFunctionIT() {
    super("shop", "shop");
  }

  @Test
  void function() {
    GetFunctionConfigurationResponse orders =
        aws().lambda().getFunctionConfiguration(request -> request.functionName(ORDERS));
    assertEquals("java25", orders.runtimeAsString());
    assertEquals("dev.wherry.aws.runtime.LambdaFunction", orders.handler());
    assertEquals(1024, orders.memorySize());
    assertEquals(20, orders.timeout());
    assertEquals("[arm64]", orders.architecturesAsStrings().toString());
    assertEquals("Active", orders.tracingConfig().modeAsString());
    unlessIgnored(
        "AWS::Lambda::Function VpcConfig",
        () -> orders.vpcConfig().subnetIds().toString() + orders.vpcConfig().securityGroupIds(),
        "[subnet-0a1b2c3d][sg-0a1b2c3d]");
    assertEquals("/aws/lambda/" + ORDERS, orders.loggingConfig().logGroup());
    assertEquals(physical("OrdersRole"), orders.role().replaceAll("^.*/", ""));
    Map<String, String> environment = orders.environment().variables();
    assertEquals("info", environment.get("LOG_LEVEL"));
    assertEquals("shop/test/stripe-key", environment.get("STRIPE"));
    assertEquals("${not} a reference", environment.get("BRACES"));
    Map<String, String> tags =
        aws().lambda().listTags(request -> request.resource(orders.functionArn())).tags();
    assertEquals("orders", tags.get("team"));
    assertOwned(tags);
    assertEquals("a".repeat(64), tags.get("wherry:digest"));
  }

  @Test
  void versions() {
    FunctionConfiguration version =
        aws()
            .lambda()
            .listVersionsByFunction(request -> request.functionName(ORDERS))
            .versions()
            .get(1);
    assertEquals("1", version.version());
    assertTrue(version.codeSize() > 0, "the zip was read");
    assertEquals(
        "1",
        aws()
            .lambda()
            .getAlias(request -> request.functionName(ORDERS).name("live"))
            .functionVersion());
    assertEquals(
        "PublishedVersions",
        aws()
            .lambda()
            .getFunctionConfiguration(request -> request.functionName(REPORT))
            .snapStart()
            .applyOnAsString());
  }

  @Test
  void calls() {
    unlessIgnored(
        "AWS::Lambda::Function ReservedConcurrentExecutions",
        () ->
            aws()
                .lambda()
                .getFunctionConcurrency(request -> request.functionName(ORDERS))
                .reservedConcurrentExecutions(),
        50);
    assertEquals(
        2,
        aws()
            .lambda()
            .getProvisionedConcurrencyConfig(
                request -> request.functionName(ORDERS).qualifier("live"))
            .requestedProvisionedConcurrentExecutions());
    var retry =
        aws()
            .lambda()
            .getFunctionEventInvokeConfig(
                request -> request.functionName(REPORT).qualifier("live"));
    assertEquals(1, retry.maximumRetryAttempts());
    assertEquals(7200, retry.maximumEventAgeInSeconds());
  }

  @Test
  void permissions() throws Exception {
    JsonNode callers =
        json(
            aws()
                .lambda()
                .getPolicy(request -> request.functionName(ORDERS).qualifier("live"))
                .policy());
    assertTrue(callers.toString().contains("apigateway.amazonaws.com"), callers.toString());
    assertTrue(callers.toString().contains(physical("HttpApi") + "/*"), callers.toString());
    var role = direct.iam().getRole(request -> request.roleName(physical("OrdersRole"))).role();
    unlessIgnored(
        "AWS::IAM::Role PermissionsBoundary",
        () -> role.permissionsBoundary().permissionsBoundaryArn(),
        "arn:aws:iam::123456789012:policy/boundary");
    Map<String, String> tags = new TreeMap<>();
    role.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    assertEquals("orders", tags.get("team"));
    assertOwned(tags);
    String partner = arn("secretsmanager", "secret:partners/token-??????");
    JsonNode statements = policy("OrdersRole", "function").get("Statement");
    Map<String, String> allowed = new TreeMap<>();
    statements.forEach(
        one -> allowed.put(one.get("Action").toString(), one.get("Resource").toString()));
    assertEquals(
        Map.of(
            "[\"logs:CreateLogStream\",\"logs:PutLogEvents\"]",
            "\"" + arn("logs", "log-group:/aws/lambda/" + ORDERS + ":*") + "\"",
            "\"secretsmanager:GetSecretValue\"",
            list(physical("StripeKeySecret"), partner, physical("ApiKeySecret")),
            "[\"ses:SendEmail\"]",
            "[\"*\"]",
            "[\"xray:PutTelemetryRecords\",\"xray:PutTraceSegments\"]",
            "\"*\"",
            "[\"ec2:AssignPrivateIpAddresses\",\"ec2:CreateNetworkInterface\","
                + "\"ec2:DeleteNetworkInterface\",\"ec2:DescribeNetworkInterfaces\","
                + "\"ec2:DescribeSubnets\",\"ec2:UnassignPrivateIpAddresses\"]",
            "\"*\""),
        allowed);
  }

  @Test
  void scheduleCaller() throws Exception {
    JsonNode calls = policy("ReportScheduleCaller", "invoke").get("Statement");
    assertEquals(1, calls.size());
    assertEquals("lambda:InvokeFunction", calls.get(0).get("Action").asText());
    assertEquals(
        arn("lambda", "function:" + REPORT + ":live"), calls.get(0).get("Resource").asText());
    JsonNode trusted = trust("ReportScheduleCaller").get("Statement");
    assertEquals(1, trusted.size());
    assertEquals(
        "scheduler.amazonaws.com", trusted.get(0).get("Principal").get("Service").asText());
    Map<String, String> conditions = new TreeMap<>();
    trusted
        .get(0)
        .get("Condition")
        .get("StringEquals")
        .properties()
        .forEach(one -> conditions.put(one.getKey(), one.getValue().asText()));
    assertEquals(
        Map.of(
            "aws:SourceAccount",
            account(),
            "aws:SourceArn",
            arn("scheduler", "schedule-group/shop-test")),
        conditions);
  }

  @Test
  void logs() {
    var group =
        aws()
            .logs()
            .describeLogGroups(request -> request.logGroupNamePrefix("/aws/lambda/" + ORDERS))
            .logGroups()
            .get(0);
    assertEquals(14, group.retentionInDays());
    Map<String, String> tags =
        aws()
            .logs()
            .listTagsForResource(request -> request.resourceArn(group.logGroupArn()))
            .tags();
    assertEquals("orders", tags.get("team"));
    assertOwned(tags);
  }

  @Test
  void secrets() {
    Set<String> names = new TreeSet<>();
    for (SecretListEntry secret : aws().secrets().listSecrets(request -> {}).secretList()) {
      names.add(secret.name());
      Map<String, String> tags = new TreeMap<>();
      secret.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
      assertOwned(tags);
    }
    assertEquals(Set.of("shop/test/api-key", "shop/test/stripe-key"), names);
  }

  private String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + AwsEndpoint.REGION + ":" + account() + ":" + rest;
  }

  private String account() {
    String role = physical("OrdersRole");
    return direct.iam().getRole(request -> request.roleName(role)).role().arn().split(":", -1)[4];
  }

  private static String list(String... texts) {
    return "[\"" + String.join("\",\"", texts) + "\"]";
  }
}
