package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.OperationMetadata;
import com.google.cloud.functions.v2.Stage;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.rpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Operations that take a few calls of anyone to be done, as real ones take time. */
final class StubOperations extends OperationsGrpc.OperationsImplBase {

  static final String BUILD_LOG = "https://console.cloud.google.com/cloud-build/builds;region=/1";

  private static final int BUILT = 2;
  private static final int DONE = 4;

  private final World world;
  private final Map<String, Pending> all = new TreeMap<>();
  private boolean addressed = true;

  StubOperations(World world) {
    this.world = world;
  }

  /** What is being worked on. */
  private static final class Pending {
    private final String target;
    private final long began;
    private final Supplier<Optional<Status>> end;
    private Optional<Status> error = Optional.empty();
    private boolean done;

    Pending(String target, long began, Supplier<Optional<Status>> end) {
      this.target = target;
      this.began = began;
      this.end = end;
    }
  }

  /** From now on operations do not tell where their build is, but for its name. */
  void hideAddresses() {
    addressed = false;
  }

  /** Begins one; its end tells whether it failed. */
  Operation begin(String target, Supplier<Optional<Status>> end) {
    String name = World.LOCATION + "/operations/operation-" + (all.size() + 1);
    all.put(name, new Pending(target, world.now(), end));
    return operation(name);
  }

  /** Whether something is worked on. */
  boolean isBusy(String target) {
    settle();
    return all.values().stream().anyMatch(one -> !one.done && one.target.equals(target));
  }

  /** Ends what has had its time. */
  void settle() {
    for (Pending pending : all.values()) {
      if (!pending.done && world.now() - pending.began >= DONE) {
        pending.done = true;
        pending.error = pending.end.get();
      }
    }
  }

  private Operation operation(String name) {
    settle();
    Pending pending = all.get(name);
    if (pending == null) {
      throw World.missing(name);
    }
    boolean built = world.now() - pending.began >= BUILT && !failsToBuild(pending);
    OperationMetadata metadata =
        OperationMetadata.newBuilder()
            .setTarget(pending.target)
            .setBuildName(World.LOCATION + "/builds/build-1")
            .addStages(
                Stage.newBuilder()
                    .setName(Stage.Name.BUILD)
                    .setState(built ? Stage.State.COMPLETE : Stage.State.IN_PROGRESS)
                    .setResourceUri(addressed ? BUILD_LOG : ""))
            .addStages(
                Stage.newBuilder()
                    .setName(Stage.Name.SERVICE)
                    .setState(built ? Stage.State.IN_PROGRESS : Stage.State.NOT_STARTED))
            .build();
    Operation.Builder operation =
        Operation.newBuilder().setName(name).setMetadata(Any.pack(metadata)).setDone(pending.done);
    if (pending.done) {
      pending.error.ifPresentOrElse(
          operation::setError, () -> operation.setResponse(Any.pack(Empty.getDefaultInstance())));
    }
    return operation.build();
  }

  private static boolean failsToBuild(Pending pending) {
    return pending
        .error
        .filter(
            error ->
                error.equals(StubBuilds.INTERNAL) || error.getMessage().startsWith("Build failed"))
        .isPresent();
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> observer) {
    World.answer(observer, () -> operation(request.getName()));
  }
}
