package dev.wherry.gcp.deployer.apply;

import com.google.api.gax.grpc.GrpcStatusCode;
import com.google.cloud.functions.v2.OperationMetadata;
import com.google.cloud.functions.v2.Stage;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import dev.wherry.gcp.deployer.client.Failures;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Backoff;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Changes of functions that Google works on for a while, asked after until they are done. */
final class LongOperations {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /**
   * How often a change is begun that Google fails without a reason that is known to pass. The
   * engine tries again what passes, up to eight times; here each would be a whole build, waited for
   * and billed, and what was an accident is over with the second.
   */
  private static final int ATTEMPTS = 2;

  private final GoogleClients clients;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  LongOperations(GoogleClients clients) {
    this.clients = clients;
  }

  static Backoff backoff(GoogleClients clients) {
    return new Backoff(clients.calls().pace(), FIRST, LONGEST);
  }

  /** Gives up on what takes far longer than any build. */
  static void requirePatience(Backoff backoff, String what) {
    if (backoff.waited().compareTo(PATIENCE) > 0) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED,
                  what + " is not done after " + PATIENCE.toMinutes() + " minutes")
              .hint("see what Cloud Build does in the console, and deploy again"));
    }
  }

  /** Waits until a change of a function is done. */
  void await(String function, Operation begun, PhaseListener phases) throws InterruptedException {
    Backoff backoff = backoff(clients);
    Set<Stage.Name> told = EnumSet.noneOf(Stage.Name.class);
    Operation operation = begun;
    while (true) {
      OperationMetadata metadata = metadata(operation);
      tell(metadata, told, phases);
      if (operation.getDone()) {
        if (operation.hasError()) {
          throw new ProviderException(bounded(function, failure(operation.getError(), metadata)));
        }
        failures.remove(function);
        return;
      }
      requirePatience(backoff, operation.getName());
      backoff.pause();
      operation =
          clients
              .calls()
              .call(
                  clients.functions().getOperationsClient().getOperationCallable(),
                  GetOperationRequest.newBuilder().setName(begun.getName()).build());
    }
  }

  /** What says how long to wait is known to pass; anything else is tried once more. */
  private ProviderFailure bounded(String function, ProviderFailure failure) {
    if (!failure.kind().passes() || failure.retryAfter().isPresent()) {
      return failure;
    }
    if (failures.merge(function, 1, Integer::sum) < ATTEMPTS) {
      return failure;
    }
    String next =
        "it failed " + ATTEMPTS + " times and is not begun once more: run the command again later";
    return ProviderFailure.of(FailureKind.BLOCKED, failure.message())
        .hint(failure.hint().map(hint -> next + "; " + hint).orElse(next));
  }

  private static OperationMetadata metadata(Operation operation) {
    try {
      return operation.hasMetadata()
          ? operation.getMetadata().unpack(OperationMetadata.class)
          : OperationMetadata.getDefaultInstance();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tell(OperationMetadata metadata, Set<Stage.Name> told, PhaseListener phases) {
    for (Stage stage : metadata.getStagesList()) {
      if (stage.getState() == Stage.State.IN_PROGRESS
          && stage.getName() != Stage.Name.UNRECOGNIZED
          && told.add(stage.getName())) {
        phases.begins(word(stage.getName()));
      }
    }
  }

  private static String word(Stage.Name stage) {
    return switch (stage) {
      case ARTIFACT_REGISTRY -> "preparing the image's repository";
      case BUILD -> "building";
      case SERVICE -> "deploying";
      case TRIGGER -> "setting up the trigger";
      case SERVICE_ROLLBACK, TRIGGER_ROLLBACK -> "going back to the last revision";
      case NAME_UNSPECIFIED, UNRECOGNIZED -> "working";
    };
  }

  private static ProviderFailure failure(Status error, OperationMetadata metadata) {
    var code = GrpcStatusCode.of(io.grpc.Status.fromCodeValue(error.getCode()).getCode()).getCode();
    ProviderFailure failure = Failures.of(code, error.getMessage());
    if (isBuilt(metadata)) {
      return failure.hint(
          failure.hint().orElse("`wherry logs` of the function shows why it did not start"));
    }
    return log(metadata)
        .filter(log -> !error.getMessage().contains(log))
        .map(log -> "the build's log: " + log)
        .map(log -> failure.hint(failure.hint().map(hint -> hint + "; " + log).orElse(log)))
        .orElse(failure);
  }

  /** What comes after a build was begun. */
  private static boolean isBuilt(OperationMetadata metadata) {
    return metadata.getStagesList().stream()
        .filter(stage -> stage.getName() == Stage.Name.SERVICE)
        .anyMatch(
            stage ->
                stage.getState() == Stage.State.IN_PROGRESS
                    || stage.getState() == Stage.State.COMPLETE);
  }

  /** Where the build's log is: its address, or the command that shows it. */
  private static Optional<String> log(OperationMetadata metadata) {
    return metadata.getStagesList().stream()
        .filter(stage -> stage.getName() == Stage.Name.BUILD)
        .map(Stage::getResourceUri)
        .filter(uri -> !uri.isEmpty())
        .findFirst()
        .or(() -> command(metadata.getBuildName()));
  }

  /** Of a name like {@code projects/P/locations/L/builds/B}. */
  private static Optional<String> command(String build) {
    String[] parts = build.split("/", -1);
    return parts.length == 6
        ? Optional.of(
            "`gcloud builds log "
                + parts[5]
                + " --region="
                + parts[3]
                + " --project="
                + parts[1]
                + "`")
        : Optional.empty();
  }
}
