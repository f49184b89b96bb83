package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A function's routes on the HTTP API. */
final class HttpRoutes implements FunctionPart {

  private static final String AUTHORIZATION = "AuthorizationType";

  private final Scope scope;
  private final Set<String> written = new HashSet<>();

  HttpRoutes(Scope scope) {
    this.scope = scope;
    for (FunctionSpec function : scope.app().functions().values()) {
      for (Trigger.Http trigger : Triggers.http(function)) {
        trigger.routes().forEach(route -> written.add(route.toString()));
      }
    }
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<Trigger.Http> triggers = Triggers.http(function);
    if (triggers.isEmpty() || scope.direct()) {
      return List.of();
    }
    boolean asked = scope.app().http().cors().isPresent();
    List<NativeResource> resources = new ArrayList<>();
    resources.add(integration(function));
    resources.add(permission(function));
    for (Trigger.Http trigger : triggers) {
      for (Route route : trigger.routes()) {
        resources.add(route(function, trigger, route));
        Route head = new Route("HEAD", route.path(), route.location());
        if (route.method().equals("GET") && !written.contains(head.toString()) && !any(route)) {
          resources.add(route(function, trigger, head));
        }
        Route question = new Route("OPTIONS", route.path(), route.location());
        if (route.method().equals(Route.ANY) && asked && !written.contains(question.toString())) {
          resources.add(preflight(function, question));
        }
      }
    }
    return resources;
  }

  private boolean any(Route route) {
    return written.contains(Route.ANY + " " + route.path());
  }

  private NativeResource integration(FunctionSpec function) {
    long wait =
        Math.min(function.timeout().toMillis(), scope.limits().gatewayTimeoutSeconds() * 1000L);
    long shortest = scope.limits().shortestIntegrationMillis();
    Value.Fields properties =
        Value.Fields.NONE
            .with("ApiId", Native.ref(Ids.API))
            .with("IntegrationType", Value.text("AWS_PROXY"))
            .with("IntegrationUri", Native.ref(Ids.alias(function.name())))
            .with("PayloadFormatVersion", Value.text("2.0"))
            .with("TimeoutInMillis", Value.number(Math.max(shortest, wait)));
    return Subjects.resource(Ids.integration(function.name()), function, properties);
  }

  private NativeResource permission(FunctionSpec function) {
    Value caller =
        Native.concat(
            "arn:",
            Native.PARTITION,
            ":execute-api:",
            Native.REGION,
            ":",
            Native.ACCOUNT,
            ":",
            Native.ref(Ids.API),
            "/*");
    Value.Fields properties =
        Value.Fields.NONE
            .with("FunctionName", Native.ref(Ids.alias(function.name())))
            .with("Action", Value.text("lambda:InvokeFunction"))
            .with("Principal", Value.text("apigateway.amazonaws.com"))
            .with("SourceArn", caller);
    return Subjects.resource(Ids.permission(function.name(), "Http"), function, properties)
        .asPermission();
  }

  private NativeResource route(FunctionSpec function, Trigger.Http trigger, Route route) {
    NativeResource resource = route(route, secured(plain(function, route), trigger));
    return trigger.auth() instanceof Auth.None ? resource.with(Trait.PUBLIC) : resource;
  }

  /**
   * Where browsers ask before they call. An HTTP API answers such a question itself only where no
   * route takes it, and {@code ANY} takes it, with an authorizer that no such question passes
   * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html). The adapter
   * answers here, without the function; so nobody reaches more than with {@code ANY} alone.
   */
  private NativeResource preflight(FunctionSpec function, Route question) {
    Value.Fields open = plain(function, question).with(AUTHORIZATION, Value.text("NONE"));
    return route(question, open);
  }

  private static NativeResource route(Route route, Value.Fields properties) {
    return NativeResource.of(Ids.route(route), "route " + route, properties, route.location());
  }

  private static Value.Fields plain(FunctionSpec function, Route route) {
    return Value.Fields.NONE
        .with("ApiId", Native.ref(Ids.API))
        .with("RouteKey", Value.text(route.toString()))
        .with(
            "Target", Native.concat("integrations/", Native.ref(Ids.integration(function.name()))));
  }

  private static Value.Fields secured(Value.Fields route, Trigger.Http trigger) {
    if (trigger.auth() instanceof Auth.Iam) {
      return route.with(AUTHORIZATION, Value.text("AWS_IAM"));
    }
    if (!(trigger.auth() instanceof Auth.By by)) {
      return route.with(AUTHORIZATION, Value.text("NONE"));
    }
    Value.Fields secured =
        route
            .with(AUTHORIZATION, Value.text("JWT"))
            .with("AuthorizerId", Native.ref(Ids.authorizer(by.authorizer())));
    return trigger.scopes().isEmpty()
        ? secured
        : secured.with("AuthorizationScopes", Native.texts(trigger.scopes()));
  }
}
