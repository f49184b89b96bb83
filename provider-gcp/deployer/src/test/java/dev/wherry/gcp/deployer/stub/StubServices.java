package dev.wherry.gcp.deployer.stub;

import com.google.api.serviceusage.v1.BatchGetServicesRequest;
import com.google.api.serviceusage.v1.BatchGetServicesResponse;
import com.google.api.serviceusage.v1.Service;
import com.google.api.serviceusage.v1.ServiceUsageGrpc;
import com.google.api.serviceusage.v1.State;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.TreeSet;

/** The APIs of the project: all enabled but those that a test disables. */
final class StubServices extends ServiceUsageGrpc.ServiceUsageImplBase {

  private final Set<String> disabled = new TreeSet<>();

  void disable(String api) {
    disabled.add(api);
  }

  @Override
  public void batchGetServices(
      BatchGetServicesRequest request, StreamObserver<BatchGetServicesResponse> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getNamesCount() <= 30, "more than 30 services");
          BatchGetServicesResponse.Builder answer = BatchGetServicesResponse.newBuilder();
          for (String name : request.getNamesList()) {
            World.require(name.startsWith(request.getParent() + "/services/"), "no name: " + name);
            boolean off = disabled.stream().anyMatch(name::endsWith);
            answer.addServices(
                Service.newBuilder().setName(name).setState(off ? State.DISABLED : State.ENABLED));
          }
          return answer.build();
        });
  }
}
