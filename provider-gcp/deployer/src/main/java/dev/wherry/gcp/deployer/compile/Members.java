package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;

/** Members of roles: who may do what with which resource. */
final class Members {

  /** Everyone, also without an account. */
  static final String ANYONE = "allUsers";

  private Members() {}

  /** An account as policies write it. */
  static String account(String email) {
    return "serviceAccount:" + email;
  }

  /** The same once the account exists. */
  static Value account(ResourceId account) {
    return new Value.Concat(
        List.of(Value.text("serviceAccount:"), new Value.Attribute(account, "email")));
  }

  /** One that a function needs. */
  static NativeResource of(
      ResourceId id, FunctionSpec function, String on, Value resource, String role, Value member) {
    Value.Fields properties =
        Value.Fields.NONE.with(on, resource).with("role", Value.text(role)).with("member", member);
    return NativeResource.of(
            id, "function " + function.name(), properties, function.origin().location())
        .asPermission();
  }
}
