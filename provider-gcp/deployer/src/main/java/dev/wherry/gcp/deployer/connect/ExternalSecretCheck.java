package dev.wherry.gcp.deployer.connect;

import com.google.cloud.secretmanager.v1.GetSecretRequest;
import com.google.cloud.secretmanager.v1.GetSecretVersionRequest;
import com.google.cloud.secretmanager.v1.SecretVersion;
import com.google.iam.admin.v1.GetServiceAccountRequest;
import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.GetPolicyOptions;
import com.google.iam.v1.Policy;
import com.google.iam.v1.TestIamPermissionsRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.SecretName;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the secrets that an app uses and does not make are there with a value, and whether its
 * functions can read them: because they may, or because who is signed in may let them.
 */
final class ExternalSecretCheck {

  private static final String READER = "roles/secretmanager.secretAccessor";

  /**
   * The role that may look at a secret and say who reads it, as no smaller one of Google's
   * (https://cloud.google.com/iam/docs/roles-permissions/secretmanager, 2026-11).
   */
  private static final String ADMIN = "roles/secretmanager.admin";

  private static final String READS_POLICY = "secretmanager.secrets.getIamPolicy";
  private static final String WRITES_POLICY = "secretmanager.secrets.setIamPolicy";

  private final GoogleClients clients;

  ExternalSecretCheck(GoogleClients clients) {
    this.clients = clients;
  }

  /** What is wrong with those that functions of a blueprint read. */
  List<ProviderFailure> problems(Blueprint made) throws InterruptedException {
    List<ProviderFailure> problems = new ArrayList<>();
    Map<SecretName, Boolean> readable = new HashMap<>();
    for (ExternalSecret secret : ExternalSecret.in(made, clients.place())) {
      if (!readable.containsKey(secret.name())) {
        Optional<ProviderFailure> problem = missing(secret);
        problem.ifPresent(problems::add);
        readable.put(secret.name(), problem.isEmpty());
      }
      if (readable.getOrDefault(secret.name(), false)) {
        closed(secret).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<ProviderFailure> missing(ExternalSecret secret) throws InterruptedException {
    try {
      GetSecretVersionRequest version =
          GetSecretVersionRequest.newBuilder()
              .setName(secret.name().full() + "/versions/latest")
              .build();
      if (clients
          .calls()
          .find(clients.secrets().getSecretVersionCallable(), version)
          .filter(found -> found.getState() == SecretVersion.State.ENABLED)
          .isPresent()) {
        return Optional.empty();
      }
      GetSecretRequest itself = GetSecretRequest.newBuilder().setName(secret.name().full()).build();
      return Optional.of(
          clients.calls().find(clients.secrets().getSecretCallable(), itself).isPresent()
              ? ProviderFailure.of(
                      FailureKind.BLOCKED, secret + " has no version `latest` that can be read")
                  .hint("give it a value: " + secret.name().addVersion())
              : ProviderFailure.of(FailureKind.BLOCKED, secret + " is not there")
                  .hint(
                      "correct `external` in the manifest, or make it: " + secret.name().create()));
    } catch (ProviderException e) {
      if (e.failure().kind() != FailureKind.PERMISSION) {
        throw e;
      }
      return Optional.of(
          ProviderFailure.of(
                  FailureKind.PERMISSION,
                  "who is signed in may not look at " + secret + " or it is not there")
              .hint(grant(secret, ADMIN, clients.member())));
    }
  }

  /** A deployment lets the function read it, unless it may already. */
  private Optional<ProviderFailure> closed(ExternalSecret secret) throws InterruptedException {
    Set<String> allowed = allowed(secret.name());
    boolean reads = allowed.contains(READS_POLICY);
    if (reads && (allowed.contains(WRITES_POLICY) || isReader(secret))) {
      return Optional.empty();
    }
    ProviderFailure problem =
        ProviderFailure.of(
            FailureKind.PERMISSION,
            secret.function() + " may not read " + secret + " and who is signed in may not let it");
    return Optional.of(
        problem.hint(
            reads && isThere(secret)
                ? grant(secret, READER, member(secret))
                : grant(secret, ADMIN, clients.member())));
  }

  private static String grant(ExternalSecret secret, String role, String member) {
    return "let its owner grant the role: " + secret.name().grant(role, member);
  }

  private String member(ExternalSecret secret) {
    return "serviceAccount:" + clients.place().email(secret.account().name());
  }

  private Set<String> allowed(SecretName secret) throws InterruptedException {
    TestIamPermissionsRequest request =
        TestIamPermissionsRequest.newBuilder()
            .setResource(secret.full())
            .addPermissions(READS_POLICY)
            .addPermissions(WRITES_POLICY)
            .build();
    return new HashSet<>(
        clients
            .calls()
            .call(clients.secrets().testIamPermissionsCallable(), request)
            .getPermissionsList());
  }

  private boolean isReader(ExternalSecret secret) throws InterruptedException {
    GetIamPolicyRequest request =
        GetIamPolicyRequest.newBuilder()
            .setResource(secret.name().full())
            .setOptions(GetPolicyOptions.newBuilder().setRequestedPolicyVersion(3))
            .build();
    Policy policy = clients.calls().call(clients.secrets().getIamPolicyCallable(), request);
    for (Binding binding : policy.getBindingsList()) {
      if (binding.getRole().equals(READER)
          && !binding.hasCondition()
          && binding.getMembersList().contains(member(secret))) {
        return true;
      }
    }
    return false;
  }

  /** Nobody can be let in before the first deployment made the account. */
  private boolean isThere(ExternalSecret secret) throws InterruptedException {
    GetServiceAccountRequest request =
        GetServiceAccountRequest.newBuilder()
            .setName(clients.place().account(secret.account().name()))
            .build();
    return clients.calls().find(clients.iam().getServiceAccountCallable(), request).isPresent();
  }
}
