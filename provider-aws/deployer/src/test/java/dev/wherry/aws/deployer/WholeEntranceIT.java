package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

/** What calls functions: the HTTP API and the schedules. */
class WholeEntranceIT extends WholeTemplate {

  WholeEntranceIT() {
    super("shop", "shop");
  }

  @Test
  void api() {
    String id = physical("HttpApi");
    var api = direct.apis().getApi(request -> request.apiId(id));
    assertEquals("HTTP", api.protocolTypeAsString());
    assertOwned(api.tags());
    Cors cors = api.corsConfiguration();
    unlessIgnored(
        "AWS::ApiGatewayV2::Api CorsConfiguration",
        () -> cors.allowOrigins() + " " + cors.allowCredentials() + " " + cors.maxAge(),
        "[https://shop.kr] true 3600");
    Map<String, String> routes = new TreeMap<>();
    for (Route route : direct.apis().getRoutes(request -> request.apiId(id)).items()) {
      routes.put(route.routeKey(), route.authorizationTypeAsString() + route.authorizationScopes());
      assertEquals("integrations/" + physical("OrdersIntegration"), route.target());
    }
    assertEquals(
        Map.of(
            "ANY /webhooks/{rest+}", "NONE[]",
            "GET /keys", "NONE[]",
            "GET /orders/{id}", "JWT[orders, write]",
            "HEAD /keys", "NONE[]",
            "HEAD /orders/{id}", "AWS_IAM[]",
            "OPTIONS /webhooks/{rest+}", "NONE[]",
            "PUT /orders/{id}", "JWT[orders, write]"),
        routes);
    Authorizer authorizer =
        direct.apis().getAuthorizers(request -> request.apiId(id)).items().get(0);
    assertEquals("https://id.shop.kr", authorizer.jwtConfiguration().issuer());
    assertEquals("[orders]", authorizer.jwtConfiguration().audience().toString());
    Integration integration =
        direct.apis().getIntegrations(request -> request.apiId(id)).items().get(0);
    assertTrue(integration.integrationUri().endsWith(ORDERS + ":live"), integration.toString());
    assertEquals("2.0", integration.payloadFormatVersion());
    assertEquals(20_000, integration.timeoutInMillis());
    var stage = direct.apis().getStages(request -> request.apiId(id)).items().get(0);
    assertEquals("$default", stage.stageName());
    assertTrue(stage.autoDeploy());
    var mapping =
        direct.apis().getApiMappings(request -> request.domainName("api.shop.kr")).items().get(0);
    assertEquals(id, mapping.apiId());
    var domain = direct.apis().getDomainName(request -> request.domainName("api.shop.kr"));
    assertOwned(domain.tags());
    assertEquals(
        "arn:aws:acm:ap-northeast-2:123456789012:certificate/0f1d2c3b-4a59-6877-8695-a4b3c2d1e0f9",
        domain.domainNameConfigurations().get(0).certificateArn());
  }

  @Test
  void aScheduleThatIsSwitchedOff() {
    GetScheduleResponse schedule =
        direct.scheduler().getSchedule(request -> request.groupName("shop-test").name("report-2"));
    assertEquals("DISABLED", schedule.stateAsString());
  }

  @Test
  void schedule() throws Exception {
    GetScheduleResponse schedule =
        direct.scheduler().getSchedule(request -> request.groupName("shop-test").name("report-1"));
    assertEquals("cron(30 1 ? * MON-FRI *)", schedule.scheduleExpression());
    unlessIgnored(
        "AWS::Scheduler::Schedule ScheduleExpressionTimezone",
        schedule::scheduleExpressionTimezone,
        "Asia/Seoul");
    assertEquals("ENABLED", schedule.stateAsString());
    assertTrue(schedule.target().arn().endsWith(REPORT + ":live"), schedule.toString());
    assertTrue(schedule.target().roleArn().endsWith(physical("ReportScheduleCaller")));
    assertEquals(7200, schedule.target().retryPolicy().maximumEventAgeInSeconds());
    JsonNode input = json(schedule.target().input());
    assertEquals("<aws.scheduler.scheduled-time>", input.get("time").asText());
    assertEquals("<daily>", input.at("/input/kind").asText());
  }
}
