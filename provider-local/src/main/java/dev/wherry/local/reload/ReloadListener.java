package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Hears what came of changed files. Called from one thread, one call after the other. */
public interface ReloadListener {

  /** There is something new to serve. */
  void changed(Change change);

  /**
   * Sources do not compile, or cannot be compiled here. What was served before is still good.
   *
   * @param diagnostics at least one
   */
  void compileFailed(List<Diagnostic> diagnostics);

  /**
   * Something changed that only the build tool can bring into the classes. After its run {@link
   * Reloader#replace} is due.
   *
   * @param files build files, sources of other languages, or resources that the tool processes
   */
  void buildChanged(Set<Path> files);
}
