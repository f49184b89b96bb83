package dev.wherry.testkit.reference;

import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.SecretValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What exists in a cloud that holds one copy of one app. It refuses what real clouds refuse: values
 * that are still open, code that was not sent, a change of what cannot change, the end of what is
 * in use.
 */
public final class ReferenceCloud {

  private final Map<ResourceId, NativeResource> resources = new TreeMap<>();
  private final Set<String> refused = new TreeSet<>();
  private final Set<ContentDigest> artifacts = new TreeSet<>();
  private final Map<ResourceName, SecretValue> secrets = new TreeMap<>();
  private final List<String> closed = new ArrayList<>();
  private final Map<FunctionName, List<LogLine>> logs = new TreeMap<>();
  private final ReferenceState state = new ReferenceState();
  private Function<InvocationRequest, InvocationResult> answers = ReferenceCloud::noCode;

  ReferenceState state() {
    return state;
  }

  Set<ContentDigest> artifacts() {
    return artifacts;
  }

  Map<ResourceName, SecretValue> secrets() {
    return secrets;
  }

  /** What exists. */
  public synchronized Set<ResourceId> live() {
    return Set.copyOf(resources.keySet());
  }

  /** Every text that Wherry keeps here. */
  public Map<String, String> stored() {
    return state.texts();
  }

  /** The code that is kept here. */
  public synchronized Set<ContentDigest> code() {
    return Set.copyOf(artifacts);
  }

  /** From now on nothing of this subject can be created or changed. */
  public synchronized void refuse(String subject) {
    refused.add(subject);
  }

  /** Everything can be created and changed again. */
  public synchronized void accept() {
    refused.clear();
  }

  /** From now on nobody is let in, and this is why. */
  public synchronized void close(String reason) {
    closed.add(reason);
  }

  /** Why nobody is let in. */
  synchronized List<ProviderFailure> problems() {
    return closed.stream()
        .map(reason -> ProviderFailure.of(FailureKind.CREDENTIALS, reason))
        .toList();
  }

  /** From now on every call is answered like this; it runs no code. */
  public synchronized void answer(Function<InvocationRequest, InvocationResult> other) {
    answers = other;
  }

  /** A function writes a line. */
  public synchronized void log(FunctionName function, LogLine line) {
    logs.computeIfAbsent(function, any -> new ArrayList<>()).add(line);
  }

  synchronized InvocationResult call(InvocationRequest request) {
    return answers.apply(request);
  }

  /** What a function wrote, oldest first. */
  synchronized List<LogLine> logs(FunctionName function) {
    return List.copyOf(logs.getOrDefault(function, List.of()));
  }

  private static InvocationResult noCode(InvocationRequest request) {
    throw new ProviderException(
        ProviderFailure.of(
            FailureKind.REJECTED, "a cloud in memory runs no code of " + request.function()));
  }

  /** Someone changes a property by hand. */
  public synchronized void tamper(ResourceId id, String property, Value value) {
    resources.computeIfPresent(
        id, (key, old) -> old.withProperties(old.properties().with(property, value)));
  }

  synchronized Optional<ObservedResource> get(ResourceId id) {
    return Optional.ofNullable(resources.get(id))
        .map(
            resource ->
                new ObservedResource(
                    id, resource.properties(), Set.of(), ReferenceTypes.attributes(id)));
  }

  synchronized Map<String, String> put(NativeResource resource) {
    if (refused.contains(resource.subject())) {
      throw refusal(resource.id(), "the quota of " + resource.subject() + " is used up");
    }
    ReferenceTypes.check(resource, Optional.ofNullable(resources.get(resource.id())));
    resource.dependsOn().forEach(needed -> requireLive(needed, resource));
    requireCode(resource);
    resources.put(resource.id(), resource);
    return ReferenceTypes.attributes(resource.id());
  }

  synchronized void delete(ResourceId id) {
    for (NativeResource other : resources.values()) {
      if (ReferenceTypes.uses(other, id)) {
        throw refusal(id, other.id() + " still uses it");
      }
    }
    resources.remove(id);
  }

  /** All resources, to go back to. */
  synchronized Map<ResourceId, NativeResource> snapshot() {
    return new TreeMap<>(resources);
  }

  synchronized void restore(Map<ResourceId, NativeResource> snapshot) {
    resources.clear();
    resources.putAll(snapshot);
  }

  private void requireLive(ResourceId needed, NativeResource user) {
    if (!resources.containsKey(needed)) {
      throw refusal(user.id(), needed + " does not exist");
    }
  }

  private void requireCode(NativeResource resource) {
    Value code = resource.properties().values().get(ReferenceTypes.CODE);
    if (code instanceof Value.Literal digest
        && !artifacts.contains(new ContentDigest(digest.value().toString()))) {
      throw refusal(resource.id(), "its code was not sent");
    }
  }

  static ProviderException refusal(ResourceId id, String message) {
    return new ProviderException(ProviderFailure.of(FailureKind.REJECTED, message).about(id));
  }
}
