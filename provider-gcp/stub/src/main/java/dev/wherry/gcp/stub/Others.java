package dev.wherry.gcp.stub;

import com.google.iam.v1.Policy;
import java.util.Optional;
import java.util.Set;

/** What other people do: in projects of theirs, and to policies that they share with the app. */
public final class Others {

  private final StubSecrets secrets;
  private final StubPolicies services;
  private final StubPolicies projects;

  Others(StubSecrets secrets, StubPolicies services, StubPolicies projects) {
    this.secrets = secrets;
    this.services = services;
    this.projects = projects;
  }

  /** Make a secret, by its full name; without a value it has no version. */
  public void make(String secret, Optional<String> value) {
    secrets.others(secret, value);
  }

  /** Destroy all versions of a secret of theirs. */
  public void unset(String secret) {
    secrets.unset(secret);
  }

  /** Let who calls do this in a project of theirs, and nothing else. */
  public void share(String project, Set<String> permissions) {
    secrets.sharing().allow(project, permissions);
  }

  /** Write the policy of a project, a secret or a service, by its full name. */
  public void write(String resource, Policy policy) {
    policies(resource).seed(resource, policy);
  }

  /** The policy of a project, a secret or a service, by its full name. */
  public Policy policy(String resource) {
    return policies(resource).all().getOrDefault(resource, Policy.getDefaultInstance());
  }

  private StubPolicies policies(String resource) {
    if (resource.contains("/secrets/")) {
      return secrets.policies();
    }
    return resource.contains("/services/") ? services : projects;
  }
}
