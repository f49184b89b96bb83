package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one HTTP API of an app, with its stage, authorizers and domain. */
final class HttpApi {

  private final Scope scope;
  private final List<Trigger.Http> triggers;

  HttpApi(Scope scope) {
    this.scope = scope;
    this.triggers =
        scope.app().functions().values().stream()
            .flatMap(function -> Triggers.http(function).stream())
            .toList();
  }

  boolean needed() {
    return !triggers.isEmpty() && !scope.direct();
  }

  List<NativeResource> compile() {
    if (!needed()) {
      return List.of();
    }
    List<NativeResource> resources = new ArrayList<>();
    resources.add(api());
    resources.add(stage());
    for (AuthorizerName name : usedAuthorizers()) {
      if (scope.app().authorizers().get(name) instanceof Authorizer.Jwt jwt) {
        resources.add(authorizer(jwt));
      }
    }
    scope.app().http().domain().ifPresent(domain -> resources.addAll(HttpDomain.of(domain, scope)));
    return resources;
  }

  /** What {@code info} shows. */
  Map<String, Value> outputs() {
    Map<String, Value> outputs = new LinkedHashMap<>();
    if (needed()) {
      Value endpoint = new Value.Attribute(Ids.API, "ApiEndpoint");
      HttpSettings.Domain domain = scope.app().http().domain().orElse(null);
      outputs.put("url", domain == null ? endpoint : Value.text("https://" + domain.name()));
      if (domain != null && domain.certificate().isPresent()) {
        outputs.put("default-url", endpoint);
        outputs.put("dns-target", new Value.Attribute(Ids.DOMAIN, "RegionalDomainName"));
      }
    }
    return outputs;
  }

  private NativeResource api() {
    Value.Fields api =
        Value.Fields.NONE
            .with("Name", Value.text(scope.prefix()))
            .with("ProtocolType", Value.text("HTTP"))
            .with("Tags", Native.tagMap(scope.tags()));
    if (scope.app().http().cors().isPresent()) {
      api =
          api.with("CorsConfiguration", Cors.of(scope.app().http().cors().get(), triggers, scope));
    }
    return NativeResource.of(Ids.API, "http", api, place());
  }

  private NativeResource stage() {
    Value.Fields stage =
        Value.Fields.NONE
            .with("ApiId", Native.ref(Ids.API))
            .with("StageName", Value.text("$default"))
            .with("AutoDeploy", Value.flag(true))
            .with("Tags", Native.tagMap(scope.tags()));
    return NativeResource.of(Ids.STAGE, "http", stage, place());
  }

  private Set<AuthorizerName> usedAuthorizers() {
    Set<AuthorizerName> used = new TreeSet<>();
    for (Trigger.Http trigger : triggers) {
      if (trigger.auth() instanceof Auth.By by) {
        used.add(by.authorizer());
      }
    }
    return used;
  }

  private NativeResource authorizer(Authorizer.Jwt jwt) {
    Value.Fields properties =
        Value.Fields.NONE
            .with("ApiId", Native.ref(Ids.API))
            .with("AuthorizerType", Value.text("JWT"))
            .with("Name", Value.text(jwt.name().value()))
            .with("IdentitySource", Value.items(Value.text("$request.header.Authorization")))
            .with(
                "JwtConfiguration",
                Value.Fields.NONE
                    .with("Issuer", Value.text(jwt.issuer()))
                    .with("Audience", Native.texts(jwt.audience())));
    return NativeResource.of(
            Ids.authorizer(jwt.name()),
            "authorizer " + jwt.name(),
            properties,
            jwt.origin().location())
        .asPermission();
  }

  private SourceLocation place() {
    return scope.app().http().origin().location();
  }
}
