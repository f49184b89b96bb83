package dev.wherry.gcp.deployer.apply;

import com.google.cloud.functions.v2.CreateFunctionRequest;
import com.google.cloud.functions.v2.DeleteFunctionRequest;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.ListFunctionsRequest;
import com.google.cloud.functions.v2.ListFunctionsResponse;
import com.google.cloud.functions.v2.Source;
import com.google.cloud.functions.v2.UpdateFunctionRequest;
import com.google.longrunning.Operation;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cloud Run functions. */
final class Functions implements Kind {

  static final String TYPE = "cloudfunctions.googleapis.com/Function";
  private static final String SOURCE = "build_config.source";
  private static final PropertyPath CODE = PropertyPath.of("buildConfig", "source");
  private static final int PAGE = 500;

  private final GoogleClients clients;
  private final Owner owner;
  private final FunctionCode code;
  private final FunctionStates states;
  private final SecretValues secretValues;
  private final LongOperations operations;

  Functions(GoogleClients clients, CodeSource source, Owner owner) {
    this.clients = clients;
    this.owner = owner;
    this.code = new FunctionCode(clients, source);
    this.states = new FunctionStates(clients);
    this.secretValues = new SecretValues(clients, owner);
    this.operations = new LongOperations(clients);
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    Optional<Function> found = states.find(name(id));
    found.ifPresent(function -> requireOwned(function, id));
    return found.map(function -> observed(id, function));
  }

  private void requireOwned(Function function, ResourceId id) {
    owner.require(owner.owns(function.getLabelsMap()), id);
  }

  private String name(ResourceId id) {
    return clients.place().function(id.name());
  }

  /** The platform tells where it copied the code to; the label with the digest tells which. */
  private ObservedResource observed(ResourceId id, Function function) {
    Value.Fields fields =
        Messages.fields(function).with("parent", Value.text(clients.place().location()));
    return new ObservedResource(id, fields, Set.of(CODE), FunctionStates.attributes(function));
  }

  @Override
  public List<ObservedResource> owned() throws InterruptedException {
    ListFunctionsRequest.Builder request =
        ListFunctionsRequest.newBuilder().setParent(clients.place().location()).setPageSize(PAGE);
    return Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.functions().listFunctionsCallable(),
                        request.setPageToken(token).build()),
            ListFunctionsResponse::getFunctionsList,
            ListFunctionsResponse::getNextPageToken)
        .stream()
        .filter(function -> owner.owns(function.getLabelsMap()))
        .map(function -> observed(ResourceId.of(TYPE, Names.last(function.getName())), function))
        .toList();
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    Value.Fields owned = Names.without(resource.properties(), "parent");
    String name = name(resource.id());
    Function wanted = Messages.parse(owned, Function.newBuilder()).setName(name).build();
    secretValues.require(wanted);
    Optional<Function> live = states.settled(name, phases);
    if (live.isEmpty()) {
      Optional<Operation> begun = create(wanted, phases);
      if (begun.isPresent()) {
        operations.await(name, begun.get(), phases);
        return states.active(name);
      }
      live = states.settled(name, phases);
    }
    Function there = live.orElseThrow(() -> FunctionStates.isService(resource.id()));
    requireOwned(there, resource.id());
    Update update = update(there, wanted, owned, changed);
    if (!update.isEmpty()) {
      operations.await(name, update(update, wanted, phases), phases);
    }
    return states.active(name);
  }

  private Optional<Operation> create(Function wanted, PhaseListener phases)
      throws InterruptedException {
    CreateFunctionRequest request =
        CreateFunctionRequest.newBuilder()
            .setParent(clients.place().location())
            .setFunctionId(Names.last(wanted.getName()))
            .setFunction(with(code.sent(wanted, phases), wanted))
            .build();
    return clients.calls().create(clients.functions().createFunctionCallable(), request);
  }

  /** One that is half made is made whole: everything that is owned is sent again. */
  private static Update update(
      Function live, Function wanted, Value.Fields owned, Set<PropertyPath> changed) {
    Update update = Update.of(live, wanted, owned, changed);
    Set<String> paths = new TreeSet<>(update.paths());
    paths.removeIf(path -> path.startsWith(SOURCE));
    if (live.getState() != Function.State.ACTIVE || FunctionStates.hasFailed(live)) {
      paths.addAll(
          FieldPath.of(wanted.getDescriptorForType(), Names.without(owned, "environment")).stream()
              .map(FieldPath::toString)
              .filter(path -> !path.startsWith(SOURCE))
              .collect(Collectors.toSet()));
      paths.add(SOURCE);
    }
    // The label may be that of an update that failed behind it, so it proves nothing by itself.
    if (!FunctionCode.same(live, wanted)
        || changed.stream().anyMatch(path -> CODE.covers(path) || path.covers(CODE))
        || paths.stream().anyMatch(path -> path.startsWith("build_config."))) {
      paths.add(SOURCE);
    }
    return new Update(update.message(), paths);
  }

  private Operation update(Update update, Function wanted, PhaseListener phases)
      throws InterruptedException {
    Function message = (Function) update.message();
    Function sent =
        update.touches(SOURCE)
            ? with(code.sent(wanted, phases), message)
            : message.toBuilder()
                .setBuildConfig(message.getBuildConfig().toBuilder().clearSource())
                .build();
    UpdateFunctionRequest request =
        UpdateFunctionRequest.newBuilder().setFunction(sent).setUpdateMask(update.mask()).build();
    return clients.calls().call(clients.functions().updateFunctionCallable(), request);
  }

  private static Function with(Source source, Function function) {
    return function.toBuilder()
        .setBuildConfig(function.getBuildConfig().toBuilder().setSource(source))
        .build();
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    PhaseListener silent = phase -> {};
    Optional<Function> live = states.settled(name(id), silent);
    if (live.isPresent()) {
      requireOwned(live.get(), id);
      DeleteFunctionRequest request = DeleteFunctionRequest.newBuilder().setName(name(id)).build();
      Optional<Operation> begun =
          clients.calls().find(clients.functions().deleteFunctionCallable(), request);
      if (begun.isPresent()) {
        operations.await(name(id), begun.get(), silent);
      }
    }
  }
}
