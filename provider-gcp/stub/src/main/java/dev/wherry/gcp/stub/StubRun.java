package dev.wherry.gcp.stub;

import com.google.cloud.run.v2.ServicesGrpc;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import io.grpc.stub.StreamObserver;

/** The services that functions run as: who may call them. */
final class StubRun extends ServicesGrpc.ServicesImplBase {

  private final StubPolicies policies;

  StubRun(StubPolicies policies) {
    this.policies = policies;
  }

  @Override
  public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(observer, () -> policies.get(request));
  }

  @Override
  public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(observer, () -> policies.set(request));
  }
}
