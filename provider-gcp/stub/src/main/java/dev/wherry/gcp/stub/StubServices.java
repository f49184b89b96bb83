package dev.wherry.gcp.stub;

import com.google.api.serviceusage.v1.BatchGetServicesRequest;
import com.google.api.serviceusage.v1.BatchGetServicesResponse;
import com.google.api.serviceusage.v1.Service;
import com.google.api.serviceusage.v1.ServiceUsageGrpc;
import com.google.api.serviceusage.v1.State;
import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The APIs of the project: all enabled but those that a test disables. */
final class StubServices extends ServiceUsageGrpc.ServiceUsageImplBase {

  /** The APIs that projects may do without, by the services that they are called by. */
  private static final Map<String, String> APIS =
      Map.of(
          "google.cloud.scheduler.v1.CloudScheduler",
          "cloudscheduler.googleapis.com",
          "google.cloud.secretmanager.v1.SecretManagerService",
          "secretmanager.googleapis.com");

  private final Set<String> disabled = new TreeSet<>();

  void disable(String api) {
    disabled.add(api);
  }

  /** What a call to a disabled API is told, as Google tells it. */
  Optional<StatusRuntimeException> refusal(@Nullable String service) {
    String api = service == null ? null : APIS.get(service);
    if (api == null || !disabled.contains(api)) {
      return Optional.empty();
    }
    ErrorInfo info =
        ErrorInfo.newBuilder()
            .setReason("SERVICE_DISABLED")
            .setDomain("googleapis.com")
            .putMetadata("service", api)
            .putMetadata("consumer", "projects/" + World.NUMBER)
            .build();
    return Optional.of(
        StatusProto.toStatusRuntimeException(
            com.google.rpc.Status.newBuilder()
                .setCode(Code.PERMISSION_DENIED.getNumber())
                .setMessage(api + " has not been used in project " + World.NUMBER + " before")
                .addDetails(Any.pack(info))
                .build()));
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
