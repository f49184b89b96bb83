package dev.wherry.gcp.stub;

import com.google.cloud.resourcemanager.v3.GetProjectRequest;
import com.google.cloud.resourcemanager.v3.Project;
import com.google.cloud.resourcemanager.v3.ProjectsGrpc;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.iam.v1.TestIamPermissionsResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.TreeSet;

/** The project, and what who calls may do in it: all but what a test takes away. */
final class StubProjects extends ProjectsGrpc.ProjectsImplBase {

  static final String NAME = "projects/" + World.PROJECT;

  private final Set<String> forbidden = new TreeSet<>();
  private final StubPolicies policies;

  StubProjects(StubAccounts accounts) {
    this.policies = new StubPolicies(NAME::equals, accounts);
  }

  void forbid(String permission) {
    forbidden.add(permission);
  }

  void allow(String permission) {
    forbidden.remove(permission);
  }

  StubPolicies policies() {
    return policies;
  }

  @Override
  public void getProject(GetProjectRequest request, StreamObserver<Project> observer) {
    World.answer(
        observer,
        () -> {
          if (!request.getName().equals(NAME)) {
            throw Status.PERMISSION_DENIED
                .withDescription(
                    "The caller does not have permission to access " + request.getName())
                .asRuntimeException();
          }
          return Project.newBuilder()
              .setName("projects/" + World.NUMBER)
              .setProjectId(World.PROJECT)
              .setState(Project.State.ACTIVE)
              .build();
        });
  }

  @Override
  public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(observer, () -> policies.get(request));
  }

  @Override
  public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(observer, () -> policies.set(request));
  }

  @Override
  public void testIamPermissions(
      TestIamPermissionsRequest request, StreamObserver<TestIamPermissionsResponse> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getPermissionsCount() <= 100, "more than 100 permissions");
          return TestIamPermissionsResponse.newBuilder()
              .addAllPermissions(
                  request.getPermissionsList().stream()
                      .filter(one -> !forbidden.contains(one))
                      .toList())
              .build();
        });
  }
}
