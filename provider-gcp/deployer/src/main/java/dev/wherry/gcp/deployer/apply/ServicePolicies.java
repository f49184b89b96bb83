package dev.wherry.gcp.deployer.apply;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.blueprint.ResourceId;

/** Who may call the services that functions run as. */
record ServicePolicies(GoogleClients clients) implements Policies {

  @Override
  public String property() {
    return "service";
  }

  @Override
  public String resource(String part) {
    return clients.place().service(part);
  }

  @Override
  public ResourceId subject(String part, String member) {
    return ResourceId.of(Functions.TYPE, part);
  }

  @Override
  public UnaryCallable<GetIamPolicyRequest, Policy> read() {
    return clients.run().getIamPolicyCallable();
  }

  @Override
  public UnaryCallable<SetIamPolicyRequest, Policy> write() {
    return clients.run().setIamPolicyCallable();
  }
}
