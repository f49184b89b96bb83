package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.SecretVolume;
import com.google.cloud.functions.v2.StateMessage;
import com.google.cloud.functions.v2.StorageSource;
import com.google.rpc.Code;
import com.google.rpc.Status;
import java.util.Optional;

/** What becomes of functions: built of what was uploaded, and started where all is there. */
final class StubBuilds {

  /** The bucket that code is sent to. */
  static final String UPLOADS = "gcf-v2-uploads-" + World.NUMBER + "." + World.REGION;

  /** What Google says when it does not know either. */
  static final Status INTERNAL = status(Code.INTERNAL, "an internal error has occurred");

  private final World world;
  private final StubSecrets secrets;
  private final StubHttp http;
  private Function.State ofFailed = Function.State.FAILED;
  private boolean broken;

  StubBuilds(World world, StubSecrets secrets, StubHttp http) {
    this.world = world;
    this.secrets = secrets;
    this.http = http;
  }

  /**
   * A function after its change.
   *
   * @param error why the change failed, if it did
   */
  record Built(Function function, Optional<Status> error) {}

  /** What functions are whose change failed: one that stays active keeps the code that it had. */
  void failAs(Function.State state) {
    ofFailed = state;
  }

  /** Whether from now on each change is begun and fails, for no reason that Google gives. */
  void breakDown(boolean always) {
    broken = always;
  }

  /** Builds and starts a function, unless that is to fail. */
  Built build(Function function, Optional<Function> before, boolean failing) {
    Optional<Status> error = failing || broken ? Optional.of(INTERNAL) : failure(function);
    Function after =
        error.map(status -> failed(function, before, status)).orElseGet(() -> up(function));
    return new Built(after, error);
  }

  private Function failed(Function function, Optional<Function> before, Status error) {
    if (ofFailed == Function.State.ACTIVE && before.isPresent()) {
      return function.toBuilder()
          .setState(Function.State.ACTIVE)
          .setBuildConfig(before.get().getBuildConfig())
          .build();
    }
    return failed(function, error).toBuilder().setState(ofFailed).build();
  }

  /** Why it cannot be built or started. */
  private Optional<Status> failure(Function function) {
    StorageSource source = function.getBuildConfig().getSource().getStorageSource();
    if (world.refuses(function.getLabelsOrDefault("wherry-function", ""))) {
      return Optional.of(status(Code.INVALID_ARGUMENT, "Build failed with status: FAILURE."));
    }
    if (!source.getBucket().equals(UPLOADS) || !http.isUploaded(source.getObject())) {
      return Optional.of(status(Code.INVALID_ARGUMENT, "the source was not uploaded: " + source));
    }
    String member = "serviceAccount:" + function.getServiceConfig().getServiceAccountEmail();
    for (SecretVolume volume : function.getServiceConfig().getSecretVolumesList()) {
      String secret = "projects/" + volume.getProjectId() + "/secrets/" + volume.getSecret();
      if (!secrets.hasValue(secret)) {
        return Optional.of(
            status(Code.INVALID_ARGUMENT, "Secret " + secret + "/versions/latest was not found"));
      }
      if (!secrets.policies().allows(secret, "roles/secretmanager.secretAccessor", member)) {
        return Optional.of(status(Code.INVALID_ARGUMENT, "Permission denied on secret: " + secret));
      }
    }
    return Optional.empty();
  }

  private static Status status(Code code, String message) {
    return Status.newBuilder().setCode(code.getNumber()).setMessage(message).build();
  }

  static Function state(Function function, Function.State state) {
    return function.toBuilder().setState(state).clearStateMessages().build();
  }

  static Function failed(Function function, Status error) {
    return state(function, Function.State.FAILED).toBuilder()
        .addStateMessages(
            StateMessage.newBuilder()
                .setSeverity(StateMessage.Severity.ERROR)
                .setMessage(error.getMessage()))
        .build();
  }

  private Function up(Function function) {
    String id = function.getName().substring(function.getName().lastIndexOf('/') + 1);
    Function.Builder up = state(function, Function.State.ACTIVE).toBuilder();
    up.getServiceConfigBuilder()
        .setService(World.LOCATION + "/services/" + id)
        .setUri(http.functionUrl(id))
        .setRevision(id + "-00001-abc")
        .putEnvironmentVariables("LOG_EXECUTION_ID", "true");
    return up.build();
  }
}
