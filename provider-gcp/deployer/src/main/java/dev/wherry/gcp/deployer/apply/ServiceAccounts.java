package dev.wherry.gcp.deployer.apply;

import com.google.iam.admin.v1.CreateServiceAccountRequest;
import com.google.iam.admin.v1.DeleteServiceAccountRequest;
import com.google.iam.admin.v1.GetServiceAccountRequest;
import com.google.iam.admin.v1.ListServiceAccountsRequest;
import com.google.iam.admin.v1.ListServiceAccountsResponse;
import com.google.iam.admin.v1.PatchServiceAccountRequest;
import com.google.iam.admin.v1.ServiceAccount;
import dev.wherry.gcp.deployer.client.Failures;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts that functions run as. */
final class ServiceAccounts implements Kind {

  static final String TYPE = "iam.googleapis.com/ServiceAccount";
  private static final int PAGE = 100;

  private final GoogleClients clients;
  private final Owner owner;

  /** What this run made, or may have. */
  private final Set<ResourceId> fresh = ConcurrentHashMap.newKeySet();

  ServiceAccounts(GoogleClients clients, Owner owner) {
    this.clients = clients;
    this.owner = owner;
  }

  private Optional<ServiceAccount> find(ResourceId id) throws InterruptedException {
    GetServiceAccountRequest request =
        GetServiceAccountRequest.newBuilder().setName(clients.place().account(id.name())).build();
    Optional<ServiceAccount> found =
        clients
            .calls()
            .retried(
                () -> {
                  try {
                    return clients.calls().find(clients.iam().getServiceAccountCallable(), request);
                  } catch (ProviderException e) {
                    throw passing(e, id);
                  }
                });
    found.ifPresent(account -> owner.require(owner.owns(account.getDescription()), id));
    return found;
  }

  /** IAM may hear of a new account before it lets even its maker see it. */
  private ProviderException passing(ProviderException refusal, ResourceId id) {
    return refusal.failure().kind() == FailureKind.PERMISSION && fresh.contains(id)
        ? new ProviderException(Failures.fresh(refusal.failure()), refusal)
        : refusal;
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    return find(id).map(account -> observed(id, account));
  }

  private ObservedResource observed(ResourceId id, ServiceAccount account) {
    Value.Fields fields =
        Messages.fields(account).with("parent", Value.text(clients.place().projectName()));
    return new ObservedResource(id, fields, Set.of(), attributes(account));
  }

  private static Map<String, String> attributes(ServiceAccount account) {
    return Map.of("email", account.getEmail());
  }

  @Override
  public List<ObservedResource> owned() throws InterruptedException {
    ListServiceAccountsRequest.Builder request =
        ListServiceAccountsRequest.newBuilder()
            .setName(clients.place().projectName())
            .setPageSize(PAGE);
    return Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.iam().listServiceAccountsCallable(),
                        request.setPageToken(token).build()),
            ListServiceAccountsResponse::getAccountsList,
            ListServiceAccountsResponse::getNextPageToken)
        .stream()
        .filter(account -> owner.owns(account.getDescription()))
        .map(account -> observed(Members.account(account.getEmail()), account))
        .toList();
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    Value.Fields owned = Names.without(resource.properties(), "parent");
    ServiceAccount wanted = Messages.parse(owned, ServiceAccount.newBuilder()).build();
    Optional<ServiceAccount> live = find(resource.id());
    if (live.isEmpty()) {
      CreateServiceAccountRequest request =
          CreateServiceAccountRequest.newBuilder()
              .setName(clients.place().projectName())
              .setAccountId(resource.id().name())
              .setServiceAccount(wanted)
              .build();
      fresh.add(resource.id());
      Optional<ServiceAccount> made =
          clients.calls().create(clients.iam().createServiceAccountCallable(), request);
      if (made.isPresent()) {
        return attributes(made.get());
      }
      live = find(resource.id());
    }
    Update update =
        Update.of(live.orElseThrow(() -> owner.unseen(resource.id())), wanted, owned, changed);
    if (!update.isEmpty()) {
      ServiceAccount account =
          ((ServiceAccount) update.message()).toBuilder().setName(live.get().getName()).build();
      PatchServiceAccountRequest request =
          PatchServiceAccountRequest.newBuilder()
              .setServiceAccount(account)
              .setUpdateMask(update.mask())
              .build();
      clients.calls().call(clients.iam().patchServiceAccountCallable(), request);
    }
    return attributes(live.get());
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    Optional<ServiceAccount> live = find(id);
    if (live.isPresent()) {
      DeleteServiceAccountRequest request =
          DeleteServiceAccountRequest.newBuilder().setName(live.get().getName()).build();
      clients.calls().find(clients.iam().deleteServiceAccountCallable(), request);
    }
  }
}
