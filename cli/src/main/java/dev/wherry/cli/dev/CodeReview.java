package dev.wherry.cli.dev;

import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.ProjectCode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A check of the code beside the server's start, which takes as long. */
final class CodeReview {

  private final FutureTask<List<Diagnostic>> check;

  private CodeReview(FutureTask<List<Diagnostic>> check) {
    this.check = check;
  }

  static CodeReview start(LocalProject project, ProjectCode code) {
    FutureTask<List<Diagnostic>> check = new FutureTask<>(() -> CompiledCode.check(project, code));
    Thread thread = new Thread(check, "wherry-check");
    thread.setDaemon(true);
    thread.start();
    return new CodeReview(check);
  }

  /**
   * Waits for it.
   *
   * @return what does not stop the app
   * @throws dev.wherry.cli.failure.ProjectException when the code does not fit the manifest
   */
  List<Diagnostic> finish() throws InterruptedException {
    try {
      return check.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
