package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function's own address, where the manifest says {@code endpoint: direct}. */
final class FunctionUrl implements FunctionPart {

  private static final String NONE = "NONE";

  private final Scope scope;

  FunctionUrl(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<Trigger.Http> triggers = Triggers.http(function);
    if (triggers.isEmpty() || !scope.direct()) {
      return List.of();
    }
    boolean iam = triggers.stream().anyMatch(trigger -> trigger.auth() instanceof Auth.Iam);
    boolean open = triggers.stream().anyMatch(trigger -> trigger.auth() instanceof Auth.None);
    List<NativeResource> resources = new ArrayList<>();
    NativeResource url = url(function, triggers, iam ? "AWS_IAM" : NONE);
    resources.add(open ? url.with(Trait.PUBLIC) : url);
    if (!iam) {
      resources.addAll(anyone(function));
    }
    return resources;
  }

  /** What {@code info} shows: every function's address. */
  Map<String, Value> outputs() {
    Map<String, Value> outputs = new LinkedHashMap<>();
    for (FunctionSpec function : scope.app().functions().values()) {
      if (scope.direct() && !Triggers.http(function).isEmpty()) {
        outputs.put(
            "url-" + function.name(), new Value.Attribute(Ids.url(function.name()), "FunctionUrl"));
      }
    }
    return outputs;
  }

  private NativeResource url(FunctionSpec function, List<Trigger.Http> triggers, String auth) {
    Value.Fields properties =
        Value.Fields.NONE
            .with("TargetFunctionArn", Native.ref(Ids.function(function.name())))
            .with("Qualifier", Value.text(Alias.NAME))
            .with("AuthType", Value.text(auth));
    if (scope.app().http().cors().isPresent()) {
      properties =
          properties.with("Cors", Cors.of(scope.app().http().cors().get(), triggers, scope));
    }
    return Subjects.resource(Ids.url(function.name()), function, properties)
        .after(Ids.alias(function.name()));
  }

  /** Since October 2025 a caller needs both permissions. */
  private List<NativeResource> anyone(FunctionSpec function) {
    Value.Fields call = base(function, "lambda:InvokeFunction");
    Value.Fields open = base(function, "lambda:InvokeFunctionUrl");
    return List.of(
        permission(function, "Url", open.with("FunctionUrlAuthType", Value.text(NONE))),
        permission(function, "UrlCall", call.with("InvokedViaFunctionUrl", Value.flag(true))));
  }

  private static NativeResource permission(
      FunctionSpec function, String purpose, Value.Fields properties) {
    return Subjects.resource(Ids.permission(function.name(), purpose), function, properties)
        .asPermission();
  }

  private static Value.Fields base(FunctionSpec function, String action) {
    return Value.Fields.NONE
        .with("FunctionName", Native.ref(Ids.alias(function.name())))
        .with("Action", Value.text(action))
        .with("Principal", Value.text("*"));
  }
}
