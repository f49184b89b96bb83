package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.AppName;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.model.StageName;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.TestFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({"greet,Greet", "create-order,CreateOrder", "a-b-c,ABC", "v2,V2"})
  void logicalNamesAreReadable(String name, String logical) {
    assertEquals(logical, LogicalName.of(name));
  }

  @ParameterizedTest
  @CsvSource({"a-1b,a1b", "a--b,a-b", "ab-2,ab2"})
  void differentNamesStayDifferent(String one, String other) {
    assertNotEquals(LogicalName.of(one), LogicalName.of(other));
    assertTrue(LogicalName.of(one).matches("[A-Za-z0-9]+"), LogicalName.of(one));
  }

  /** Types make no difference in a template: no two resources of an app may be called the same. */
  @Test
  void whateverThingsAreCalledTheirLogicalNamesDiffer() {
    List<String> words =
        List.of(
            "orders",
            "orders-schedule",
            "orders-url",
            "orders-url-call",
            "orders-http",
            "secret",
            "secret-orders",
            "orders-secret",
            "authorizer",
            "authorizer-orders",
            "orders-role",
            "orders-route",
            "orders-version",
            "get-orders",
            "http",
            "schedule",
            "role",
            "a-1b");
    List<String> names = new ArrayList<>();
    for (String word : words) {
      FunctionName function = new FunctionName(word);
      names.add(Ids.function(function).name());
      names.add(Ids.version(function).name());
      names.add(Ids.alias(function).name());
      names.add(Ids.role(function).name());
      names.add(Ids.logs(function).name());
      names.add(Ids.retry(function).name());
      names.add(Ids.url(function).name());
      names.add(Ids.integration(function).name());
      names.add(Ids.schedule(function, 0).name());
      names.add(Ids.schedule(function, 1).name());
      names.add(Ids.scheduleRole(function).name());
      for (String purpose : List.of("Http", "Url", "UrlCall", "Schedule")) {
        names.add(Ids.permission(function, purpose).name());
      }
      names.add(Ids.secret(new ResourceName(word)).name());
      names.add(Ids.authorizer(new AuthorizerName(word)).name());
      names.add(Ids.route(route("GET", "/" + word)).name());
    }
    names.addAll(
        Stream.of(Ids.API, Ids.STAGE, Ids.DOMAIN, Ids.MAPPING, Ids.SCHEDULES)
            .map(ResourceId::name)
            .toList());
    assertEquals(names.size(), new TreeSet<>(names).size(), names.toString());
  }

  /**
   * CloudFormation makes what is new before it deletes what is old, and an API has a route once.
   */
  @Test
  void aRouteIsTheSameWhateverItsParametersAreCalled() {
    ResourceId route = Ids.route(route("GET", "/orders/{id}/lines/{rest+}"));
    assertEquals(route, Ids.route(route("GET", "/orders/{order}/lines/{line+}")));
    assertTrue(route.name().matches("GetOrdersLines[0-9a-f]{8}Route"), route.name());
    assertNotEquals(route, Ids.route(route("GET", "/orders/{id}/lines/{rest}")));
    assertNotEquals(route, Ids.route(route("PUT", "/orders/{id}/lines/{rest+}")));
  }

  private static Route route(String method, String path) {
    return new Route(method, path, TestFunction.location());
  }

  @Test
  void longFunctionNamesAreShortenedAndStayDifferent() {
    String one = function("x".repeat(46) + "-one");
    String other = function("x".repeat(46) + "-two");
    assertEquals(64, one.length());
    assertNotEquals(one, other);
    assertEquals("photo-desk-production-greet", function("greet"));
  }

  private static String function(String name) {
    return AwsNames.function(
        new AppName("photo-desk"), new StageName("production"), new FunctionName(name));
  }
}
