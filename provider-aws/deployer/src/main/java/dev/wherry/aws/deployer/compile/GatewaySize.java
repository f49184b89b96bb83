package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Authorizer;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.compile.Triggers;

/** How much one HTTP API takes. */
final class GatewaySize {

  private static final String RAISED = "AWS raises this on request; or split the app into two";
  private static final String FIXED = "AWS does not raise this: split the app into two";

  private GatewaySize() {}

  static void check(Scope scope, Blueprint blueprint) {
    if (scope.direct()) {
      return;
    }
    Limits limits = scope.limits();
    long routes = count(blueprint, "AWS::ApiGatewayV2::Route");
    if (routes > limits.gatewayRoutes()) {
      warning(scope, routes + " routes, `HEAD` beside each `GET`", limits.gatewayRoutes());
    }
    long authorizers = count(blueprint, "AWS::ApiGatewayV2::Authorizer");
    if (authorizers > limits.gatewayAuthorizers()) {
      warning(scope, authorizers + " authorizers", limits.gatewayAuthorizers());
    }
    long integrations = count(blueprint, "AWS::ApiGatewayV2::Integration");
    if (integrations > limits.gatewayIntegrations()) {
      error(
          scope,
          scope.app().origin().location(),
          "app `" + scope.app().name() + "` has " + integrations + " functions with routes",
          limits.gatewayIntegrations(),
          FIXED);
    }
    scope.app().authorizers().values().forEach(one -> audience(scope, one));
    scope.app().functions().values().forEach(one -> scopes(scope, one));
  }

  private static long count(Blueprint blueprint, String type) {
    return blueprint.resources().keySet().stream()
        .filter(id -> id.type().value().equals(type))
        .count();
  }

  private static void audience(Scope scope, Authorizer authorizer) {
    int most = scope.limits().authorizerAudiences();
    if (authorizer instanceof Authorizer.Jwt jwt && jwt.audience().size() > most) {
      error(
          scope,
          jwt.origin().location(),
          "authorizer `" + jwt.name() + "` accepts " + jwt.audience().size() + " audiences",
          most,
          "let several clients share an audience");
    }
  }

  private static void scopes(Scope scope, FunctionSpec function) {
    int most = scope.limits().routeScopes();
    for (Trigger.Http trigger : Triggers.http(function)) {
      if (trigger.scopes().size() > most) {
        error(
            scope,
            trigger.origin().at("scopes"),
            "a route of function `"
                + function.name()
                + "` names "
                + trigger.scopes().size()
                + " scopes",
            most,
            "name fewer");
      }
    }
  }

  private static void warning(Scope scope, String has, int most) {
    scope
        .problems()
        .warning(
            Code.GATEWAY_SIZE,
            scope.app().origin().location(),
            "app `" + scope.app().name() + "` has " + has + ", and an HTTP API takes " + most,
            RAISED);
  }

  private static void error(Scope scope, SourceLocation place, String has, int most, String hint) {
    scope.problems().error(Code.GATEWAY_SIZE, place, has + ", and an HTTP API takes " + most, hint);
  }
}
