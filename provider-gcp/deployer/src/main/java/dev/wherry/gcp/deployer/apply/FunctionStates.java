package dev.wherry.gcp.deployer.apply;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.GetFunctionRequest;
import com.google.cloud.functions.v2.StateMessage;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Backoff;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What functions are at. */
final class FunctionStates {

  private final GoogleClients clients;

  FunctionStates(GoogleClients clients) {
    this.clients = clients;
  }

  /** A function, whatever it is at. */
  Optional<Function> find(String name) throws InterruptedException {
    GetFunctionRequest request = GetFunctionRequest.newBuilder().setName(name).build();
    return clients.calls().find(clients.functions().getFunctionCallable(), request);
  }

  /** A function that nobody works on: what an earlier, killed run began is waited for. */
  Optional<Function> settled(String name, PhaseListener phases) throws InterruptedException {
    Backoff backoff = LongOperations.backoff(clients);
    boolean told = false;
    while (true) {
      Optional<Function> found = find(name);
      if (found.isEmpty() || !isBusy(found.get())) {
        return found;
      }
      if (!told) {
        phases.begins("waiting for an earlier change of it");
        told = true;
      }
      LongOperations.requirePatience(backoff, name);
      backoff.pause();
    }
  }

  private static boolean isBusy(Function function) {
    return switch (function.getState()) {
      case DEPLOYING, DELETING -> true;
      default -> false;
    };
  }

  /** The attributes of a function that must have come out whole. */
  Map<String, String> active(String name) throws InterruptedException {
    Function function = find(name).orElseThrow(() -> incomplete(name + " is gone"));
    if (function.getState() != Function.State.ACTIVE) {
      throw incomplete(Names.last(name) + " is " + function.getState() + ": " + messages(function));
    }
    return attributes(function);
  }

  /** Whether its last change failed, though it is active: with what it was before. */
  static boolean hasFailed(Function function) {
    return function.getStateMessagesList().stream()
        .anyMatch(message -> message.getSeverity() == StateMessage.Severity.ERROR);
  }

  private static String messages(Function function) {
    return function.getStateMessagesList().stream()
        .map(StateMessage::getMessage)
        .collect(Collectors.joining("; "));
  }

  private static ProviderException incomplete(String message) {
    return new ProviderException(
        ProviderFailure.of(FailureKind.REJECTED, message)
            .hint("correct what the message says and deploy again: the function is made whole"));
  }

  /** Functions share their names with the services of Cloud Run, which are no functions. */
  static ProviderException isService(ResourceId id) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.FOREIGN,
                id + " cannot be made: a service of Cloud Run has its name, and is no function")
            .about(id)
            .hint(
                "rename the app or function, or delete the service: `gcloud run services delete "
                    + id.name()
                    + "`"));
  }

  /** What others refer to. */
  static Map<String, String> attributes(Function function) {
    Map<String, String> attributes = new HashMap<>();
    if (!function.getServiceConfig().getUri().isEmpty()) {
      attributes.put("uri", function.getServiceConfig().getUri());
    }
    if (!function.getServiceConfig().getService().isEmpty()) {
      attributes.put("service", function.getServiceConfig().getService());
    }
    return attributes;
  }
}
