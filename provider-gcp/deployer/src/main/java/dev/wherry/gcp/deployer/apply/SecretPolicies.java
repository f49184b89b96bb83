package dev.wherry.gcp.deployer.apply;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.blueprint.ResourceId;

/** Who may read secrets. */
record SecretPolicies(GoogleClients clients) implements Policies {

  @Override
  public String property() {
    return "secret";
  }

  @Override
  public String resource(String part) {
    return clients.place().secret(part);
  }

  @Override
  public ResourceId subject(String part, String member) {
    return Members.account(member);
  }

  @Override
  public UnaryCallable<GetIamPolicyRequest, Policy> read() {
    return clients.secrets().getIamPolicyCallable();
  }

  @Override
  public UnaryCallable<SetIamPolicyRequest, Policy> write() {
    return clients.secrets().setIamPolicyCallable();
  }
}
