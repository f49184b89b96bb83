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
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.iam.v1.TestIamPermissionsResponse;
import com.google.protobuf.Empty;
import com.google.protobuf.util.FieldMaskUtil;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Secrets and their versions. */
final class StubSecrets extends SecretManagerServiceGrpc.SecretManagerServiceImplBase {

  private static final String LATEST = "/versions/latest";

  private final Map<String, Secret> secrets = new TreeMap<>();
  private final Versions versions = new Versions();
  private final StubPolicies policies;
  private final Sharing sharing = new Sharing();

  StubSecrets(StubAccounts accounts) {
    this.policies = new StubPolicies(secrets::containsKey, accounts);
  }

  StubPolicies policies() {
    return policies;
  }

  /** Those of the project. */
  Map<String, Secret> all() {
    Map<String, Secret> own = new TreeMap<>(secrets);
    own.keySet().removeIf(name -> !name.startsWith(name("")));
    return own;
  }

  /** Who may do what in other projects. */
  Sharing sharing() {
    return sharing;
  }

  /** Someone else's secret, by its full name; without a value it has no version. */
  void others(String name, Optional<String> value) {
    secrets.put(name, Secret.newBuilder().setName(name).build());
    value.ifPresent(text -> versions.add(name, text));
  }

  /** Someone else's secret has no version any more. */
  void unset(String name) {
    versions.gone(name);
  }

  /** The value of a secret, by its id. */
  String value(String id) {
    return versions.value(name(id));
  }

  /** The newest value of each secret that has one. */
  List<String> values() {
    return all().keySet().stream()
        .filter(this::hasValue)
        .map(name -> value(name.substring(name.lastIndexOf('/') + 1)))
        .toList();
  }

  boolean hasValue(String name) {
    return versions.hasValue(name);
  }

  private static String name(String id) {
    return "projects/" + World.PROJECT + "/secrets/" + id;
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
    World.answer(
        observer,
        () -> {
          sharing.require("secretmanager.secrets.get", request.getName());
          return find(request.getName());
        });
  }

  @Override
  public void listSecrets(
      ListSecretsRequest request, StreamObserver<ListSecretsResponse> observer) {
    World.answer(
        observer,
        () -> {
          LabelFilter filter = LabelFilter.of(request.getFilter());
          List<Secret> matching =
              all().values().stream().filter(one -> filter.takes(one.getLabelsMap())).toList();
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
          versions.gone(name);
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
          return versions.add(name, request.getPayload().getData().toStringUtf8());
        });
  }

  @Override
  public void getSecretVersion(
      GetSecretVersionRequest request, StreamObserver<SecretVersion> observer) {
    World.answer(
        observer,
        () -> {
          World.require(request.getName().endsWith(LATEST), "only the latest is of interest");
          sharing.require("secretmanager.versions.get", request.getName());
          String name =
              request.getName().substring(0, request.getName().length() - LATEST.length());
          find(name);
          return versions.latest(name);
        });
  }

  @Override
  public void listSecretVersions(
      ListSecretVersionsRequest request, StreamObserver<ListSecretVersionsResponse> observer) {
    World.answer(
        observer,
        () ->
            Pages.of(
                versions.of(find(request.getParent()).getName()),
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
          return versions.destroy(find(secret).getName(), request.getName());
        });
  }

  @Override
  public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(
        observer,
        () -> {
          sharing.require("secretmanager.secrets.getIamPolicy", request.getResource());
          return policies.get(request);
        });
  }

  @Override
  public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> observer) {
    World.answer(
        observer,
        () -> {
          sharing.require("secretmanager.secrets.setIamPolicy", request.getResource());
          return policies.set(request);
        });
  }

  /** Of a secret that is not there Google allows nothing, and says no more. */
  @Override
  public void testIamPermissions(
      TestIamPermissionsRequest request, StreamObserver<TestIamPermissionsResponse> observer) {
    World.answer(
        observer,
        () -> {
          TestIamPermissionsResponse.Builder answer = TestIamPermissionsResponse.newBuilder();
          if (secrets.containsKey(request.getResource())) {
            request.getPermissionsList().stream()
                .filter(permission -> sharing.allows(permission, request.getResource()))
                .forEach(answer::addPermissions);
          }
          return answer.build();
        });
  }
}
