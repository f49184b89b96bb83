package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Use;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The role of a function, which may do what the manifest says and nothing else. */
final class Role implements FunctionPart {

  /**
   * What Lambda itself needs to connect a function to a network; AWS takes no narrower resource.
   */
  private static final List<String> NETWORK =
      List.of(
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses");

  private final Scope scope;
  private final Secrets secrets;

  Role(Scope scope, Secrets secrets) {
    this.scope = scope;
    this.secrets = secrets;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    Value document = Native.policy(statements(function));
    PolicySize.check(scope, function, document);
    Value.Fields policy =
        Value.Fields.NONE
            .with("PolicyName", Value.text("function"))
            .with("PolicyDocument", document);
    Value.Fields role =
        Value.Fields.NONE
            .with(
                "Description", Value.text("Function " + function.name() + " of " + scope.prefix()))
            .with(
                "AssumeRolePolicyDocument", Native.trust("lambda.amazonaws.com", Value.Fields.NONE))
            .with("Policies", Value.items(policy))
            .with("Tags", Native.tags(Tags.of(scope, function)));
    return List.of(Subjects.resource(Ids.role(function.name()), function, role).asPermission());
  }

  private List<Value> statements(FunctionSpec function) {
    List<Value> statements = new ArrayList<>();
    statements.add(
        Native.allow(
            Native.texts(List.of("logs:CreateLogStream", "logs:PutLogEvents")),
            Native.arn(Ids.logs(function.name()))));
    if (function.privateNetwork()) {
      statements.add(Native.allow(Native.texts(NETWORK), Value.text("*")));
    }
    List<Value> readable = readable(function);
    if (!readable.isEmpty()) {
      statements.add(
          Native.allow(Value.text("secretsmanager:GetSecretValue"), new Value.Items(readable)));
    }
    statements.addAll(DelegatedRights.of(function));
    for (Document.Fields given : function.permissions().getOrDefault(Scope.AWS, List.of())) {
      PermissionStatement.read(given, scope.problems()).ifPresent(statements::add);
    }
    return statements;
  }

  private List<Value> readable(FunctionSpec function) {
    Set<Value> readable = new LinkedHashSet<>();
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource resource && isSecret(resource)) {
        readable.add(secrets.resource(resource.resource()));
      }
    }
    Triggers.keys(function).map(secrets::resource).ifPresent(readable::add);
    return List.copyOf(readable);
  }

  private boolean isSecret(Use.OfResource use) {
    return scope.app().resources().get(use.resource()) instanceof Resource.Secret;
  }
}
