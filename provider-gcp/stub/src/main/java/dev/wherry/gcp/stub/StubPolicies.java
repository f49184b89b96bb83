package dev.wherry.gcp.stub;

import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Policies of resources, written with the etag that was read. */
final class StubPolicies {

  private static final Pattern ROLE =
      Pattern.compile("roles/[a-zA-Z.]+|(projects|organizations)/[^/]+/roles/[a-zA-Z0-9_.]+");

  /** Members that are nobody's accounts here, as policies of real projects are full of them. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "allUsers|allAuthenticatedUsers|(user|group|domain):.+|principal(Set)?://.+"
              + "|deleted:(user|group|serviceAccount):.+[?]uid=[0-9]+");

  private static final String ACCOUNT = "serviceAccount:";

  private final Map<String, Policy> policies = new TreeMap<>();
  private final Predicate<String> exists;
  private final StubAccounts accounts;
  private int writes;

  StubPolicies(Predicate<String> exists, StubAccounts accounts) {
    this.exists = exists;
    this.accounts = accounts;
  }

  Policy get(GetIamPolicyRequest request) {
    requireThere(request.getResource());
    World.require(
        request.getOptions().getRequestedPolicyVersion() == 3,
        "version 3 must be asked for, or conditions get lost");
    return policies.getOrDefault(request.getResource(), fresh());
  }

  private static Policy fresh() {
    return Policy.newBuilder().setVersion(1).setEtag(ByteString.copyFromUtf8("new")).build();
  }

  Policy set(SetIamPolicyRequest request) {
    String resource = request.getResource();
    requireThere(resource);
    ByteString etag = policies.getOrDefault(resource, fresh()).getEtag();
    if (!request.getPolicy().getEtag().equals(etag)) {
      throw Status.ABORTED
          .withDescription("There were concurrent policy changes.")
          .asRuntimeException();
    }
    World.require(
        request.getPolicy().getBindingsList().stream().noneMatch(Binding::hasCondition)
            || request.getPolicy().getVersion() == 3,
        "a policy with conditions has version 3");
    for (Binding binding : request.getPolicy().getBindingsList()) {
      World.require(ROLE.matcher(binding.getRole()).matches(), "no role: " + binding.getRole());
      World.require(binding.getMembersCount() > 0, "a binding without members");
      World.require(
          Set.copyOf(binding.getMembersList()).size() == binding.getMembersCount(),
          "a member twice: " + binding);
      binding.getMembersList().forEach(this::requireKnown);
    }
    writes++;
    Policy policy =
        request.getPolicy().toBuilder().setEtag(ByteString.copyFromUtf8("etag-" + writes)).build();
    policies.put(resource, policy);
    return policy;
  }

  private void requireThere(String resource) {
    if (!exists.test(resource)) {
      throw World.missing(resource);
    }
  }

  private void requireKnown(String member) {
    if (member.startsWith(ACCOUNT)) {
      accounts.requireVisible(member.substring(ACCOUNT.length()));
    } else {
      World.require(OTHERS.matcher(member).matches(), "no member: " + member);
    }
  }

  /** What others wrote: the next writer has to have read it. */
  void seed(String resource, Policy policy) {
    writes++;
    policies.put(
        resource, policy.toBuilder().setEtag(ByteString.copyFromUtf8("etag-" + writes)).build());
  }

  boolean allows(String resource, String role, String member) {
    return policies.getOrDefault(resource, fresh()).getBindingsList().stream()
        .anyMatch(one -> one.getRole().equals(role) && one.getMembersList().contains(member));
  }

  Map<String, Policy> all() {
    return policies;
  }

  void gone(String resource) {
    policies.remove(resource);
  }
}
