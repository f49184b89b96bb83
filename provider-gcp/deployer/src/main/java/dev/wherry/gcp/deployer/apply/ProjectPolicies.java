package dev.wherry.gcp.deployer.apply;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.blueprint.ResourceId;

/** Who may do what in projects. */
record ProjectPolicies(GoogleClients clients) implements Policies {

  @Override
  public String property() {
    return "project";
  }

  @Override
  public String resource(String part) {
    return "projects/" + part;
  }

  @Override
  public ResourceId subject(String part, String member) {
    return Members.account(member);
  }

  @Override
  public UnaryCallable<GetIamPolicyRequest, Policy> read() {
    return clients.projects().getIamPolicyCallable();
  }

  @Override
  public UnaryCallable<SetIamPolicyRequest, Policy> write() {
    return clients.projects().setIamPolicyCallable();
  }
}
