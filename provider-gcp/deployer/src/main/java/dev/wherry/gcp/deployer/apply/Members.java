package dev.wherry.gcp.deployer.apply;

import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.GetPolicyOptions;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.wherry.gcp.deployer.client.Calls;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Backoff;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single members of roles on resources. A policy is read, changed by one member and written back
 * with its etag; what others wrote meanwhile is read again, and conditional bindings stay as they
 * are.
 */
final class Members implements Kind {

  private static final int VERSION_WITH_CONDITIONS = 3;
  private static final int ATTEMPTS = 8;

  private final Calls calls;
  private final Policies policies;
  private final Kind subjects;

  /** Members that are the app's when their subjects are. */
  Members(Calls calls, Policies policies, Kind subjects) {
    this.calls = calls;
    this.policies = policies;
    this.subjects = subjects;
  }

  /** The account that a member is. */
  static ResourceId account(String member) {
    String email = member.substring(member.indexOf(':') + 1);
    return ResourceId.of(ServiceAccounts.TYPE, email.substring(0, email.indexOf('@')));
  }

  /** A foreign subject is refused; one that is gone is nobody's. */
  private Member owned(ResourceId id) throws InterruptedException {
    Member member = Member.of(id);
    subjects.get(policies.subject(member.resource(), member.name()));
    return member;
  }

  /** One member, as ids name it. */
  private record Member(String resource, String role, String name) {

    static Member of(ResourceId id) {
      String[] parts = id.name().split("#", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("no member of a role: " + id);
      }
      return new Member(parts[0], parts[1], parts[2]);
    }

    boolean isIn(Policy policy) {
      return policy.getBindingsList().stream()
          .anyMatch(one -> binds(one) && one.getMembersList().contains(name));
    }

    boolean binds(Binding binding) {
      return binding.getRole().equals(role) && !binding.hasCondition();
    }
  }

  /** What becomes of a policy. */
  @FunctionalInterface
  private interface Edit {
    Policy of(Policy policy);
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    Member member = owned(id);
    String resource = policies.resource(member.resource());
    return read(resource).filter(member::isIn).map(policy -> observed(id, member, resource));
  }

  private ObservedResource observed(ResourceId id, Member member, String resource) {
    boolean isProject = policies.property().equals("project");
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put(policies.property(), Value.text(isProject ? member.resource() : resource));
    fields.put("role", Value.text(member.role()));
    fields.put("member", Value.text(member.name()));
    return new ObservedResource(id, new Value.Fields(fields), Set.of(), Map.of());
  }

  private Optional<Policy> read(String resource) throws InterruptedException {
    return calls.find(policies.read(), request(resource));
  }

  private static GetIamPolicyRequest request(String resource) {
    return GetIamPolicyRequest.newBuilder()
        .setResource(resource)
        .setOptions(
            GetPolicyOptions.newBuilder().setRequestedPolicyVersion(VERSION_WITH_CONDITIONS))
        .build();
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    Member member = owned(resource.id());
    edit(member, policy -> with(policy, member), true);
    return Map.of();
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    Member member = owned(id);
    edit(member, policy -> without(policy, member), false);
  }

  private void edit(Member member, Edit edit, boolean mustBe) throws InterruptedException {
    String resource = policies.resource(member.resource());
    Backoff backoff = new Backoff(calls.pace(), Duration.ofMillis(200), Duration.ofSeconds(5));
    for (int attempt = 1; ; attempt++) {
      Optional<Policy> policy =
          mustBe ? Optional.of(calls.call(policies.read(), request(resource))) : read(resource);
      Optional<Policy> edited = policy.map(edit::of);
      if (edited.equals(policy)) {
        return;
      }
      try {
        write(resource, edited.orElseThrow());
        return;
      } catch (ProviderException e) {
        if (e.failure().kind() != FailureKind.CONFLICT || attempt >= ATTEMPTS) {
          throw e;
        }
        backoff.pause();
      }
    }
  }

  private void write(String resource, Policy policy) throws InterruptedException {
    SetIamPolicyRequest request =
        SetIamPolicyRequest.newBuilder()
            .setResource(resource)
            .setPolicy(policy.toBuilder().setVersion(VERSION_WITH_CONDITIONS))
            .build();
    calls.call(policies.write(), request);
  }

  private static Policy with(Policy policy, Member member) {
    if (member.isIn(policy)) {
      return policy;
    }
    Policy.Builder edited = policy.toBuilder();
    for (Binding.Builder binding : edited.getBindingsBuilderList()) {
      if (member.binds(binding.build())) {
        binding.addMembers(member.name());
        return edited.build();
      }
    }
    return edited
        .addBindings(Binding.newBuilder().setRole(member.role()).addMembers(member.name()))
        .build();
  }

  private static Policy without(Policy policy, Member member) {
    if (!member.isIn(policy)) {
      return policy;
    }
    Policy.Builder edited = policy.toBuilder().clearBindings();
    for (Binding binding : policy.getBindingsList()) {
      Binding.Builder rest = binding.toBuilder();
      if (member.binds(binding)) {
        rest.clearMembers();
        binding.getMembersList().stream()
            .filter(name -> !name.equals(member.name()))
            .forEach(rest::addMembers);
      }
      if (rest.getMembersCount() > 0) {
        edited.addBindings(rest);
      }
    }
    return edited.build();
  }
}
