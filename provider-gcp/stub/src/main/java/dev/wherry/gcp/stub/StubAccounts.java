package dev.wherry.gcp.stub;

import com.google.iam.admin.v1.CreateServiceAccountRequest;
import com.google.iam.admin.v1.DeleteServiceAccountRequest;
import com.google.iam.admin.v1.GetServiceAccountRequest;
import com.google.iam.admin.v1.IAMGrpc;
import com.google.iam.admin.v1.ListServiceAccountsRequest;
import com.google.iam.admin.v1.ListServiceAccountsResponse;
import com.google.iam.admin.v1.PatchServiceAccountRequest;
import com.google.iam.admin.v1.ServiceAccount;
import com.google.protobuf.Empty;
import com.google.protobuf.util.FieldMaskUtil;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.TreeMap;

/** Service accounts; others hear of a new one a little later. */
final class StubAccounts extends IAMGrpc.IAMImplBase {

  private static final String DOMAIN = "@" + World.PROJECT + ".iam.gserviceaccount.com";

  private final World world;
  private final Map<String, ServiceAccount> accounts = new TreeMap<>();
  private final Map<String, Long> born = new TreeMap<>();
  private int quota = 100;
  private int delay;

  StubAccounts(World world) {
    this.world = world;
  }

  void quota(int most) {
    quota = most;
  }

  /** How many calls later than its birth others hear of an account. */
  void delay(int calls) {
    delay = calls;
  }

  Map<String, ServiceAccount> all() {
    return accounts;
  }

  private static String name(String email) {
    return "projects/" + World.PROJECT + "/serviceAccounts/" + email;
  }

  /** As policies and jobs refuse an account that they do not know; other projects have others. */
  void requireVisible(String email) {
    World.require(
        isVisible(name(email)) || (email.contains("@") && !email.endsWith(DOMAIN)),
        "Service account " + email + " does not exist.");
  }

  /** As functions refuse one: they do not tell whether it is there. */
  void requireUsable(String email) {
    if (!isVisible(name(email))) {
      throw denied("iam.serviceaccounts.actAs", "service account " + email);
    }
  }

  private boolean isVisible(String name) {
    Long birth = born.get(name);
    return accounts.containsKey(name) && birth != null && birth + delay <= world.now();
  }

  private static StatusRuntimeException denied(String permission, String what) {
    return Status.PERMISSION_DENIED
        .withDescription(
            "Permission '" + permission + "' denied on " + what + " (or it may not exist).")
        .asRuntimeException();
  }

  private ServiceAccount find(String name) {
    ServiceAccount found = accounts.get(name);
    if (found == null) {
      throw Status.NOT_FOUND
          .withDescription("Unknown service account: " + name)
          .asRuntimeException();
    }
    return found;
  }

  @Override
  public void createServiceAccount(
      CreateServiceAccountRequest request, StreamObserver<ServiceAccount> observer) {
    World.answer(
        observer,
        () -> {
          World.require(
              request.getAccountId().matches("[a-z]([-a-z0-9]{4,28}[a-z0-9])"),
              "no account id: " + request.getAccountId());
          ServiceAccount asked = request.getServiceAccount();
          World.require(asked.getName().isEmpty(), "the name comes from the id");
          World.require(asked.getDisplayName().length() <= 100, "the display name is too long");
          World.require(asked.getDescription().length() <= 256, "the description is too long");
          String email = request.getAccountId() + DOMAIN;
          if (accounts.containsKey(name(email))) {
            throw World.present(name(email));
          }
          if (accounts.size() >= quota) {
            throw Status.RESOURCE_EXHAUSTED
                .withDescription("Maximum number of service accounts on project reached.")
                .asRuntimeException();
          }
          ServiceAccount account =
              asked.toBuilder()
                  .setName(name(email))
                  .setEmail(email)
                  .setProjectId(World.PROJECT)
                  .setUniqueId(Long.toString(world.now()))
                  .build();
          accounts.put(account.getName(), account);
          born.put(account.getName(), world.now());
          return account;
        });
  }

  @Override
  public void getServiceAccount(
      GetServiceAccountRequest request, StreamObserver<ServiceAccount> observer) {
    World.answer(
        observer,
        () -> {
          ServiceAccount found = find(request.getName());
          if (!isVisible(found.getName())) {
            throw denied("iam.serviceAccounts.get", "resource");
          }
          return found;
        });
  }

  @Override
  public void listServiceAccounts(
      ListServiceAccountsRequest request, StreamObserver<ListServiceAccountsResponse> observer) {
    World.answer(
        observer,
        () ->
            Pages.of(
                accounts.values(),
                Math.min(2, request.getPageSize()),
                request.getPageToken(),
                (page, next) ->
                    ListServiceAccountsResponse.newBuilder()
                        .addAllAccounts(page)
                        .setNextPageToken(next)
                        .build()));
  }

  @Override
  public void patchServiceAccount(
      PatchServiceAccountRequest request, StreamObserver<ServiceAccount> observer) {
    World.answer(
        observer,
        () -> {
          ServiceAccount.Builder account = find(request.getServiceAccount().getName()).toBuilder();
          FieldMaskUtil.merge(
              request.getUpdateMask(), request.getServiceAccount(), account, Merging.REPLACE);
          accounts.put(account.getName(), account.build());
          return account.build();
        });
  }

  @Override
  public void deleteServiceAccount(
      DeleteServiceAccountRequest request, StreamObserver<Empty> observer) {
    World.answer(
        observer,
        () -> {
          accounts.remove(find(request.getName()).getName());
          return Empty.getDefaultInstance();
        });
  }
}
