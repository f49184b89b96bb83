package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.CreateFunctionRequest;
import com.google.cloud.functions.v2.DeleteFunctionRequest;
import com.google.cloud.functions.v2.Environment;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.FunctionServiceGrpc;
import com.google.cloud.functions.v2.GenerateUploadUrlRequest;
import com.google.cloud.functions.v2.GenerateUploadUrlResponse;
import com.google.cloud.functions.v2.GetFunctionRequest;
import com.google.cloud.functions.v2.ListFunctionsRequest;
import com.google.cloud.functions.v2.ListFunctionsResponse;
import com.google.cloud.functions.v2.StorageSource;
import com.google.cloud.functions.v2.UpdateFunctionRequest;
import com.google.longrunning.Operation;
import com.google.protobuf.util.FieldMaskUtil;
import com.google.rpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Functions: built of what was uploaded, started only where all that they need is there. */
final class StubFunctions extends FunctionServiceGrpc.FunctionServiceImplBase {

  private final World world;
  private final StubOperations operations;
  private final StubAccounts accounts;
  private final StubBuilds builds;
  private final StubPolicies services;
  private final StubHttp http;
  private final Map<String, Function> functions = new TreeMap<>();
  private final Set<String> onlyServices = new TreeSet<>();
  private int uploads;

  StubFunctions(World world, StubAccounts accounts, StubSecrets secrets, StubHttp http) {
    this.world = world;
    this.operations = new StubOperations(world);
    this.accounts = accounts;
    this.builds = new StubBuilds(world, secrets, http);
    this.http = http;
    this.services = new StubPolicies(this::isService, accounts);
  }

  StubOperations operations() {
    return operations;
  }

  /** Who may call the services that functions run as. */
  StubPolicies services() {
    return services;
  }

  /** How functions come to be. */
  StubBuilds builds() {
    return builds;
  }

  /** A service of Cloud Run that is no function. */
  void service(String id) {
    onlyServices.add(World.LOCATION + "/functions/" + id);
  }

  Map<String, Function> all() {
    operations.settle();
    return functions;
  }

  /** Whether anyone may call a function. */
  boolean isOpen(String id) {
    return services.allows(World.LOCATION + "/services/" + id, "roles/run.invoker", "allUsers");
  }

  private boolean isService(String name) {
    operations.settle();
    return functions.values().stream()
        .anyMatch(function -> function.getServiceConfig().getService().equals(name));
  }

  private Function find(String name) {
    operations.settle();
    Function found = functions.get(name);
    if (found == null) {
      throw World.missing(name);
    }
    return found;
  }

  private void requireIdle(String name) {
    if (operations.isBusy(name)) {
      throw io.grpc.Status.ABORTED
          .withDescription("unable to queue the operation: one on " + name + " is running")
          .asRuntimeException();
    }
  }

  @Override
  public void generateUploadUrl(
      GenerateUploadUrlRequest request, StreamObserver<GenerateUploadUrlResponse> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getParent().equals(World.LOCATION), "elsewhere");
          World.require(request.getEnvironment() == Environment.GEN_2, "another generation");
          String object = "upload-" + ++uploads + ".zip";
          return GenerateUploadUrlResponse.newBuilder()
              .setUploadUrl(http.uploadUrl(object))
              .setStorageSource(
                  StorageSource.newBuilder().setBucket(StubBuilds.UPLOADS).setObject(object))
              .build();
        });
  }

  @Override
  public void getFunction(GetFunctionRequest request, StreamObserver<Function> observer) {
    World.answer(observer, () -> find(request.getName()));
  }

  @Override
  public void listFunctions(
      ListFunctionsRequest request, StreamObserver<ListFunctionsResponse> observer) {
    World.answer(
        observer,
        () ->
            Pages.of(
                all().values(),
                1,
                request.getPageToken(),
                (page, next) ->
                    ListFunctionsResponse.newBuilder()
                        .addAllFunctions(page)
                        .setNextPageToken(next)
                        .build()));
  }

  @Override
  public void createFunction(CreateFunctionRequest request, StreamObserver<Operation> observer) {
    World.answer(
        observer,
        () -> {
          String name = request.getParent() + "/functions/" + request.getFunctionId();
          World.require(
              request.getFunctionId().matches("[a-z]([a-z0-9-]{2,61}[a-z0-9])"), "no id: " + name);
          World.require(request.getParent().equals(World.LOCATION), "elsewhere: " + name);
          operations.settle();
          if (functions.containsKey(name) || onlyServices.contains(name)) {
            throw World.present(name);
          }
          Function function = request.getFunction().toBuilder().setName(name).build();
          FunctionRules.check(function, accounts);
          functions.put(name, StubBuilds.state(function, Function.State.DEPLOYING));
          return operations.begin(name, end(function, Optional.empty()));
        });
  }

  @Override
  public void updateFunction(UpdateFunctionRequest request, StreamObserver<Operation> observer) {
    World.answer(
        observer,
        () -> {
          Function live = find(request.getFunction().getName());
          requireIdle(live.getName());
          Function.Builder function = live.toBuilder();
          FieldMaskUtil.merge(
              request.getUpdateMask(), request.getFunction(), function, Merging.REPLACE);
          FunctionRules.check(function.build(), accounts);
          boolean sent =
              request.getUpdateMask().getPathsList().stream()
                  .anyMatch(path -> path.startsWith("build_config"));
          World.require(
              !sent || request.getFunction().getBuildConfig().hasSource(),
              "a build without source");
          functions.put(
              live.getName(), StubBuilds.state(function.build(), Function.State.DEPLOYING));
          return operations.begin(live.getName(), end(function.build(), Optional.of(live)));
        });
  }

  private Supplier<Optional<Status>> end(Function function, Optional<Function> before) {
    boolean failing = world.traffic().failsOperation();
    return () -> {
      StubBuilds.Built built = builds.build(function, before, failing);
      functions.put(function.getName(), built.function());
      return built.error();
    };
  }

  @Override
  public void deleteFunction(DeleteFunctionRequest request, StreamObserver<Operation> observer) {
    World.answer(
        observer,
        () -> {
          Function live = find(request.getName());
          requireIdle(live.getName());
          boolean failing = world.traffic().failsOperation();
          functions.put(live.getName(), StubBuilds.state(live, Function.State.DELETING));
          return operations.begin(
              live.getName(),
              () -> {
                if (failing) {
                  functions.put(live.getName(), StubBuilds.failed(live, StubBuilds.INTERNAL));
                  return Optional.of(StubBuilds.INTERNAL);
                }
                functions.remove(live.getName());
                services.gone(live.getServiceConfig().getService());
                return Optional.empty();
              });
        });
  }
}
