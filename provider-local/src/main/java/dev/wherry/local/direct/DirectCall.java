package dev.wherry.local.direct;

import dev.wherry.local.state.StateFolder;
import dev.wherry.model.StageName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A way to call functions by hand. */
public interface DirectCall extends AutoCloseable {

  /**
   * Calls a function and waits for what it gives.
   *
   * @throws IOException when the runner cannot be reached
   */
  DirectResult call(DirectRequest request) throws IOException;

  @Override
  void close();

  /** The {@code dev} that runs this project and stage; empty when none does. */
  static Optional<DirectCall> running(Path project, StageName stage) throws IOException {
    return DevState.read(new StateFolder(project), stage)
        .filter(DevState::isAlive)
        .map(RunningDev::new);
  }
}
