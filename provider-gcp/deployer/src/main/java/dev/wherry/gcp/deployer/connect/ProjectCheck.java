package dev.wherry.gcp.deployer.connect;

import com.google.api.serviceusage.v1.BatchGetServicesRequest;
import com.google.api.serviceusage.v1.BatchGetServicesResponse;
import com.google.api.serviceusage.v1.Service;
import com.google.api.serviceusage.v1.State;
import com.google.cloud.resourcemanager.v3.GetProjectRequest;
import com.google.cloud.resourcemanager.v3.Project;
import com.google.iam.v1.TestIamPermissionsRequest;
import dev.wherry.gcp.deployer.client.Api;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Roles;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeType;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody is signed in, the project is there and has the APIs, the region has functions,
 * who is signed in may do all that a deployment does, and what it needs of others is there.
 */
final class ProjectCheck {

  /** What functions need of a project beside the APIs that are called. */
  private static final List<String> BUILT_WITH =
      List.of("artifactregistry.googleapis.com", "cloudbuild.googleapis.com");

  private final GoogleClients clients;
  private final Blueprint made;
  private final Set<NativeType> types;
  private final Set<Api> needed;
  private final String project;

  /** A check for a change that makes this. */
  ProjectCheck(GoogleClients clients, Blueprint made) {
    this.clients = clients;
    this.made = made;
    this.types =
        made.resources().keySet().stream().map(ResourceId::type).collect(Collectors.toSet());
    this.needed = Api.needed(types);
    this.project = clients.place().project();
  }

  Preflight preflight() throws InterruptedException {
    String who;
    try {
      who = clients.isEmulated() ? "nobody, as the endpoint has no TLS" : clients.signIn().name();
      requireProject();
    } catch (ProviderException e) {
      return new Preflight("nobody", List.of(e.failure()));
    }
    List<ProviderFailure> problems = new ArrayList<>();
    Set<String> enabled = new TreeSet<>();
    collect(() -> apis(enabled), problems);
    if (problems.isEmpty()) {
      collect(() -> new Regions(clients).problems(needed), problems);
      collect(() -> roles(enabled), problems);
      collect(() -> new ExternalSecretCheck(clients).problems(made), problems);
    }
    return new Preflight("project " + project + " as " + who, problems);
  }

  /** A question about the project. */
  @FunctionalInterface
  private interface Question {
    List<ProviderFailure> problems() throws InterruptedException;
  }

  private static void collect(Question question, List<ProviderFailure> problems)
      throws InterruptedException {
    try {
      problems.addAll(question.problems());
    } catch (ProviderException e) {
      problems.add(e.failure());
    }
  }

  private void requireProject() throws InterruptedException {
    GetProjectRequest request =
        GetProjectRequest.newBuilder().setName(clients.place().projectName()).build();
    Project found;
    try {
      found = clients.calls().call(clients.projects().getProjectCallable(), request);
    } catch (ProviderException e) {
      throw e.failure().kind() == FailureKind.PERMISSION
              || e.failure().kind() == FailureKind.REJECTED
          ? new ProviderException(unknown(e.failure()), e)
          : e;
    }
    if (found.getState() != Project.State.ACTIVE) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED, "project `" + project + "` is " + found.getState())
              .hint("bring it back with `gcloud projects undelete " + project + "`"));
    }
  }

  private ProviderFailure unknown(ProviderFailure failure) {
    return ProviderFailure.of(FailureKind.CREDENTIALS, failure.message())
        .hint(
            "correct `project` in the manifest (`gcloud projects list` shows yours), or grant the"
                + " role roles/browser on `"
                + project
                + "` to who is signed in");
  }

  /** What is needed must be enabled; all that is enabled is told. */
  private List<ProviderFailure> apis(Set<String> enabled) throws InterruptedException {
    BatchGetServicesRequest.Builder request =
        BatchGetServicesRequest.newBuilder().setParent(clients.place().projectName());
    Stream.concat(Stream.of(Api.values()).map(Api::host), BUILT_WITH.stream())
        .sorted()
        .forEach(api -> request.addNames(clients.place().projectName() + "/services/" + api));
    BatchGetServicesResponse answer =
        clients.calls().call(clients.services().batchGetServicesCallable(), request.build());
    answer.getServicesList().stream()
        .filter(service -> service.getState() == State.ENABLED)
        .map(Service::getName)
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .forEach(enabled::add);
    List<String> disabled =
        Stream.concat(needed.stream().map(Api::host), BUILT_WITH.stream())
            .filter(api -> !enabled.contains(api))
            .sorted()
            .toList();
    if (disabled.isEmpty()) {
      return List.of();
    }
    return List.of(
        ProviderFailure.of(
                FailureKind.BLOCKED,
                "project `" + project + "` has not enabled " + String.join(", ", disabled))
            .hint(
                "enable them: `gcloud services enable "
                    + String.join(" ", disabled)
                    + " --project="
                    + project
                    + "`"));
  }

  private List<ProviderFailure> roles(Set<String> enabled) throws InterruptedException {
    Map<String, List<String>> byRole = Roles.of(enabled, types);
    TestIamPermissionsRequest request =
        TestIamPermissionsRequest.newBuilder()
            .setResource(clients.place().projectName())
            .addAllPermissions(byRole.values().stream().flatMap(List::stream).toList())
            .build();
    Set<String> allowed =
        Set.copyOf(
            clients
                .calls()
                .call(clients.projects().testIamPermissionsCallable(), request)
                .getPermissionsList());
    List<ProviderFailure> problems = new ArrayList<>();
    for (var role : byRole.entrySet()) {
      List<String> missing =
          role.getValue().stream().filter(permission -> !allowed.contains(permission)).toList();
      if (!missing.isEmpty()) {
        problems.add(missing(role.getKey(), missing));
      }
    }
    return problems;
  }

  private ProviderFailure missing(String role, List<String> permissions)
      throws InterruptedException {
    return ProviderFailure.of(
            FailureKind.PERMISSION,
            "who is signed in lacks "
                + String.join(", ", permissions)
                + " in project `"
                + project
                + "`")
        .hint(
            "grant the role: `gcloud projects add-iam-policy-binding "
                + project
                + " --role="
                + role
                + " --member="
                + clients.member()
                + "`");
  }
}
