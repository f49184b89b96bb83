package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.List;

/** Who may call a function: anyone, Cloud Scheduler, or those that IAM is told of elsewhere. */
final class Invokers implements FunctionPart {

  private static final String ROLE = "roles/run.invoker";

  private final Scope scope;

  Invokers(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<NativeResource> members = new ArrayList<>();
    boolean open =
        Triggers.http(function).stream().anyMatch(one -> !(one.auth() instanceof Auth.Iam));
    if (open) {
      members.add(anyone(function));
    }
    if (!Triggers.clock(function).isEmpty()) {
      Value account = Members.account(Ids.schedulesAccount(scope));
      members.add(member(function, scope.scheduled(function), scheduler(function), account));
    }
    return members;
  }

  /** The permission that a job of a function needs. */
  ResourceId scheduler(FunctionSpec function) {
    return Ids.member(
        NativeTypes.SERVICE_MEMBER,
        scope.scheduled(function),
        ROLE,
        Members.account(scope.schedulesEmail()));
  }

  /** Where every route asks for a key, the adapter refuses those without. */
  private NativeResource anyone(FunctionSpec function) {
    String name = scope.function(function.name());
    ResourceId id = Ids.member(NativeTypes.SERVICE_MEMBER, name, ROLE, Members.ANYONE);
    NativeResource member = member(function, name, id, Value.text(Members.ANYONE));
    boolean unchecked =
        Triggers.http(function).stream().anyMatch(one -> one.auth() instanceof Auth.None);
    return unchecked ? member.with(Trait.PUBLIC) : member;
  }

  private static NativeResource member(
      FunctionSpec function, String name, ResourceId id, Value member) {
    Value service = new Value.Attribute(Ids.function(name), "service");
    return Members.of(id, function, "service", service, ROLE, member);
  }
}
