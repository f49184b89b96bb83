package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.reload.ProjectFiles.Sorted;
import dev.wherry.model.ProjectCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/** Decides what has to be done about changed files, and does it. */
final class ReloadWork implements Closeable {

  private static final Diagnostic NO_COMPILER =
      Diagnostic.error("W0505", "this Java has no compiler, so what is saved is not compiled")
          .hint("run Wherry with a JDK, or build the project and start again");

  private final Optional<JavaCompiler> javac;
  private final ReloadListener listener;
  private final ChangeSignal signal;
  private final FileTree tree = new FileTree();
  private ProjectFiles files;
  private @Nullable Workbench workbench;

  ReloadWork(
      Optional<JavaCompiler> javac,
      ProjectFiles files,
      ReloadListener listener,
      ChangeSignal signal)
      throws IOException {
    this.javac = javac;
    this.files = files;
    this.listener = listener;
    this.signal = signal;
    tree.watch(files.watched(), signal);
  }

  /** Gets ready, so that the first change is as quick as the later ones. */
  void prepare() throws IOException {
    Optional<IncrementalCompiler> compiler = workbench().compiler();
    if (compiler.isPresent()) {
      compiler.get().warmUp();
    }
  }

  void rebuilt(ProjectCode code) throws IOException {
    close();
    rewatch(files.withCode(code));
  }

  void rewatch(Set<Path> manifest) throws IOException {
    rewatch(files.withManifest(manifest));
  }

  private void rewatch(ProjectFiles next) throws IOException {
    files = next;
    tree.watch(files.watched(), signal);
  }

  /**
   * Looks at the files.
   *
   * @param waited how long they took to settle
   */
  void look(Duration waited) throws IOException {
    long start = System.nanoTime();
    Sorted sorted = files.sort(tree.look(signal));
    note(sorted);
    int compiled = 0;
    if (!sorted.build().isEmpty()) {
      listener.buildChanged(sorted.build());
    } else if (!sorted.sources().isEmpty()) {
      compiled = compile();
    }
    boolean manifest = !sorted.manifest().isEmpty();
    if (compiled > 0 || manifest || !sorted.resources().isEmpty()) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      listener.changed(
          new Change(workbench().code(), manifest, sorted.all(), compiled, waited, took));
    }
  }

  private void note(Sorted sorted) throws IOException {
    for (Path resource : sorted.resources()) {
      workbench().copy(resource, files.resourcePath(resource).orElseThrow());
    }
    if (!sorted.sources().isEmpty()) {
      workbench().compiler().ifPresent(compiler -> sorted.sources().forEach(compiler::note));
    }
  }

  /** Returns how many sources are new in the classes; none when there are errors. */
  private int compile() throws IOException {
    Optional<IncrementalCompiler> compiler = workbench().compiler();
    if (compiler.isEmpty()) {
      listener.compileFailed(List.of(NO_COMPILER));
      return 0;
    }
    IncrementalCompiler.Result result = compiler.get().compile();
    if (result.errors().isEmpty()) {
      return result.compiled();
    }
    listener.compileFailed(result.errors());
    return 0;
  }

  private Workbench workbench() throws IOException {
    if (workbench == null) {
      workbench = new Workbench(javac, files.code());
    }
    return workbench;
  }

  @Override
  public void close() throws IOException {
    if (workbench != null) {
      workbench.close();
      workbench = null;
    }
  }
}
