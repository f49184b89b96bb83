package dev.wherry.gcp.stub;

import com.google.cloud.secretmanager.v1.AddSecretVersionRequest;
import com.google.cloud.secretmanager.v1.CreateSecretRequest;
import com.google.cloud.secretmanager.v1.DeleteSecretRequest;
import com.google.cloud.secretmanager.v1.DestroySecretVersionRequest;
import com.google.cloud.secretmanager.v1.GetSecretRequest;
import com.google.cloud.secretmanager.v1.GetSecretVersionRequest;
import com.google.cloud.secretmanager.v1.ListSecretVersionsRequest;
import com.google.cloud.secretmanager.v1.ListSecretVersionsResponse;
import com.google.cloud.secretmanager.v1.ListSecretsRequest;
import com.google.cloud.secretmanager.v1.ListSecretsResponse;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.cloud.secretmanager.v1.SecretManagerServiceGrpc;
import com.google.cloud.secretmanager.v1.SecretVersion;
import com.google.cloud.secretmanager.v1.UpdateSecretRequest;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.protobuf.Empty;
import com.google.protobuf.util.FieldMaskUtil;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Secrets and their versions. */
final class StubSecrets extends SecretManagerServiceGrpc.SecretManagerServiceImplBase {

  private static final String LATEST = "/versions/latest";

  private final Map<String, Secret> secrets = new TreeMap<>();
  private final Map<String, List<SecretVersion>> versions = new TreeMap<>();
  private final Map<String, String> values = new TreeMap<>();
  private final StubPolicies policies;

  StubSecrets(StubAccounts accounts) {
    this.policies = new StubPolicies(secrets::containsKey, accounts);
  }

  StubPolicies policies() {
    return policies;
  }

  Map<String, Secret> all() {
    return secrets;
  }

  /** The value of a secret, by its id. */
  String value(String id) {
    List<SecretVersion> all = versions(name(id));
    return values.getOrDefault(all.get(all.size() - 1).getName(), "");
  }

  /** The newest value of each secret that has one. */
  List<String> values() {
    return secrets.keySet().stream()
        .filter(this::hasValue)
        .map(name -> value(name.substring(name.lastIndexOf('/') + 1)))
        .toList();
  }

  boolean hasValue(String name) {
    List<SecretVersion> all = versions(name);
    return !all.isEmpty() && all.get(all.size() - 1).getState() == SecretVersion.State.ENABLED;
  }

  private static String name(String id) {
    return "projects/" + World.PROJECT + "/secrets/" + id;
  }

  private List<SecretVersion> versions(String name) {
    return versions.computeIfAbsent(name, any -> new ArrayList<>());
  }

  private Secret find(String name) {
    Secret found = secrets.get(name);
    if (found == null) {
      throw World.missing(name);
    }
    return found;
  }

  @Override
  public void createSecret(CreateSecretRequest request, StreamObserver<Secret> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getSecretId().matches("[A-Za-z0-9_-]{1,255}"), "no secret id");
          Secret secret =
              request.getSecret().toBuilder().setName(name(request.getSecretId())).build();
          World.require(secret.hasReplication(), "replication is required");
          if (secrets.putIfAbsent(secret.getName(), secret) != null) {
            throw World.present(secret.getName());
          }
          return secret;
        });
  }

  @Override
  public void getSecret(GetSecretRequest request, StreamObserver<Secret> observer) {
    World.answer(observer, () -> find(request.getName()));
  }

  @Override
  public void listSecrets(
      ListSecretsRequest request, StreamObserver<ListSecretsResponse> observer) {
    World.answer(
        observer,
        () -> {
          String filter = request.getFilter();
          World.require(filter.startsWith("labels.wherry-app="), "no such filter: " + filter);
          String app = filter.substring("labels.wherry-app=".length());
          List<Secret> matching =
              secrets.values().stream()
                  .filter(one -> one.getLabelsOrDefault("wherry-app", "").equals(app))
                  .toList();
          return Pages.of(
              matching,
              1,
              request.getPageToken(),
              (page, next) ->
                  ListSecretsResponse.newBuilder()
                      .addAllSecrets(page)
                      .setNextPageToken(next)
                      .build());
        });
  }

  @Override
  public void updateSecret(UpdateSecretRequest request, StreamObserver<Secret> observer) {
    World.answer(
        observer,
        () -> {
          Secret.Builder secret = find(request.getSecret().getName()).toBuilder();
          FieldMaskUtil.merge(
              request.getUpdateMask(), request.getSecret(), secret, Merging.REPLACE);
          secrets.put(secret.getName(), secret.build());
          return secret.build();
        });
  }

  @Override
  public void deleteSecret(DeleteSecretRequest request, StreamObserver<Empty> observer) {
    World.answer(
        observer,
        () -> {
          String name = find(request.getName()).getName();
          secrets.remove(name);
          versions.remove(name);
          policies.gone(name);
          return Empty.getDefaultInstance();
        });
  }

  @Override
  public void addSecretVersion(
      AddSecretVersionRequest request, StreamObserver<SecretVersion> observer) {
    World.answer(
        observer,
        () -> {
          String name = find(request.getParent()).getName();
          World.require(!request.getPayload().getData().isEmpty(), "an empty value");
          CRC32C checksum = new CRC32C();
          checksum.update(request.getPayload().getData().asReadOnlyByteBuffer());
          World.require(
              request.getPayload().getDataCrc32C() == checksum.getValue(), "a broken value");
          SecretVersion version =
              SecretVersion.newBuilder()
                  .setName(name + "/versions/" + (versions(name).size() + 1))
                  .setState(SecretVersion.State.ENABLED)
                  .build();
          versions(name).add(version);
          values.put(version.getName(), request.getPayload().getData().toStringUtf8());
          return version;
        });
  }

  @Override
  public void getSecretVersion(
      GetSecretVersionRequest request, StreamObserver<SecretVersion> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getName().endsWith(LATEST), "only the latest is of interest");
          String name =
              request.getName().substring(0, request.getName().length() - LATEST.length());
          find(name);
          if (versions(name).isEmpty()) {
            throw World.missing(request.getName());
          }
          return versions(name).get(versions(name).size() - 1);
        });
  }

  @Override
  public void listSecretVersions(
      ListSecretVersionsRequest request, StreamObserver<ListSecretVersionsResponse> observer) {
    World.answer(
        observer,
        () ->
            Pages.of(
                versions(find(request.getParent()).getName()),
                1,
                request.getPageToken(),
                (page, next) ->
                    ListSecretVersionsResponse.newBuilder()
                        .addAllVersions(page)
                        .setNextPageToken(next)
                        .build()));
  }

  @Override
  public void destroySecretVersion(
      DestroySecretVersionRequest request, StreamObserver<SecretVersion> observer) {
    World.answer(
        observer,
        () -> {
          String secret = request.getName().replaceFirst("/versions/[0-9]+$", "");
          List<SecretVersion> all = versions(find(secret).getName());
          for (int index = 0; index < all.size(); index++) {
            if (all.get(index).getName().equals(request.getName())) {
              all.set(
                  index,
                  all.get(index).toBuilder().setState(SecretVersion.State.DESTROYED).build());
              values.remove(request.getName());
              return all.get(index);
            }
          }
          throw World.missing(request.getName());
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
}
