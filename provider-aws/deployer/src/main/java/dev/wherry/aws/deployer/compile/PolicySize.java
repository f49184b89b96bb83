package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;

/** How many characters the policy of a function's role has. */
final class PolicySize {

  /** Of an ARN that is not known yet, or of a part of one. */
  private static final int REFERENCE = 60;

  private PolicySize() {}

  /** Reports a policy that IAM does not take inline, which counts it without white space. */
  static void check(Scope scope, FunctionSpec function, Value policy) {
    int size = of(policy);
    int most = scope.limits().rolePolicyCharacters();
    if (size > most) {
      scope
          .problems()
          .error(
              Code.PERMISSION,
              function.origin().at("permissions"),
              "the role of `"
                  + function.name()
                  + "` takes about "
                  + size
                  + " characters of policy, and IAM takes "
                  + most,
              "write fewer and wider `permissions`, or a policy of your own as `ManagedPolicyArns`"
                  + " of `AWS::IAM::Role` under `overrides`");
    }
  }

  private static int of(Value value) {
    if (value instanceof Value.Fields fields) {
      int size = 2;
      for (Map.Entry<String, Value> field : fields.values().entrySet()) {
        size += field.getKey().length() + 4 + of(field.getValue());
      }
      return size;
    }
    if (value instanceof Value.Items items) {
      return 2 + items.values().stream().mapToInt(item -> of(item) + 1).sum();
    }
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().mapToInt(PolicySize::of).sum();
    }
    return value instanceof Value.Literal literal
        ? literal.value().toString().length() + 2
        : REFERENCE;
  }
}
