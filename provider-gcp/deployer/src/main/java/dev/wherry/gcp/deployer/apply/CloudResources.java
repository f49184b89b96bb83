package dev.wherry.gcp.deployer.apply;

import dev.wherry.gcp.deployer.client.Failures;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.NativeType;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The resources of one app and stage on Google Cloud, changed one at a time. */
public final class CloudResources implements ResourceApplier {

  private final Map<NativeType, Kind> kinds;

  /** The resources of an app. */
  public CloudResources(GoogleClients clients, CodeSource code, Owner owner) {
    Kind accounts = new ServiceAccounts(clients, owner);
    Kind functions = new Functions(clients, code, owner);
    this.kinds =
        Map.of(
            new NativeType(ServiceAccounts.TYPE),
            accounts,
            new NativeType("secretmanager.googleapis.com/Secret"),
            new Secrets(clients, owner),
            new NativeType("secretmanager.googleapis.com/SecretIamMember"),
            new Members(clients.calls(), new SecretPolicies(clients), accounts),
            new NativeType("cloudresourcemanager.googleapis.com/ProjectIamMember"),
            new Members(clients.calls(), new ProjectPolicies(clients), accounts),
            new NativeType(Functions.TYPE),
            functions,
            new NativeType("run.googleapis.com/ServiceIamMember"),
            new Members(clients.calls(), new ServicePolicies(clients), functions),
            new NativeType("cloudscheduler.googleapis.com/Job"),
            new Jobs(clients, owner));
  }

  /** What exists of these, and all else that says it is the app's. */
  public Observed read(Set<ResourceId> known) throws InterruptedException {
    Map<ResourceId, ObservedResource> found = new TreeMap<>();
    for (Kind kind : kinds.values()) {
      owned(kind).forEach(resource -> found.put(resource.id(), resource));
    }
    Set<ResourceId> others = new TreeSet<>(known);
    others.removeAll(found.keySet());
    for (ResourceId id : others) {
      ours(id).ifPresent(resource -> found.put(id, resource));
    }
    return new Observed(found);
  }

  /** A project without the API has no such resources; those that are known are asked for apart. */
  private static List<ObservedResource> owned(Kind kind) throws InterruptedException {
    try {
      return kind.owned();
    } catch (ProviderException e) {
      if (Failures.isDisabled(e)) {
        return List.of();
      }
      throw e;
    }
  }

  /** What a deployment was refused for, being someone else's, is none of the app's. */
  private Optional<ObservedResource> ours(ResourceId id) throws InterruptedException {
    try {
      return get(id);
    } catch (ProviderException e) {
      if (e.failure().kind() == FailureKind.FOREIGN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    return kind(id).get(id);
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    return kind(resource.id()).put(resource, changed, phases);
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    kind(id).delete(id);
  }

  private Kind kind(ResourceId id) {
    Kind kind = kinds.get(id.type());
    if (kind == null) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED,
                  "this version of Wherry knows no resources of type " + id.type())
              .about(id)
              .hint("use the version that deployed it"));
    }
    return kind;
  }
}
