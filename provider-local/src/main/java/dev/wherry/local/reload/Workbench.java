package dev.wherry.local.reload;

import dev.wherry.model.ProjectCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaCompiler;

/** One state of the project as the build tool left it, and all that was compiled on top. */
final class Workbench implements Closeable {

  private final ProjectCode base;
  private final ClassFolder folder;
  private final Optional<IncrementalCompiler> compiler;

  /**
   * @param javac empty when this Java has no compiler
   * @throws IOException when classes cannot be read or copied
   */
  Workbench(Optional<JavaCompiler> javac, ProjectCode base) throws IOException {
    this.base = base;
    this.folder = new ClassFolder(base.classes());
    this.compiler =
        javac.isPresent()
            ? Optional.of(new IncrementalCompiler(javac.get(), base, folder))
            : Optional.empty();
  }

  /** Empty when this Java has no compiler. */
  Optional<IncrementalCompiler> compiler() {
    return compiler;
  }

  /** Brings a resource beside the classes, or removes it from there. */
  void copy(Path file, Path relative) throws IOException {
    if (Files.isRegularFile(file)) {
      folder.putResource(relative, file);
    } else {
      folder.removeResource(relative);
    }
  }

  /** The code as it is now. */
  ProjectCode code() {
    return new ProjectCode(
        base.root(),
        folder.path(),
        base.libraries(),
        base.sources(),
        base.resources(),
        base.compileClasspath(),
        base.compilerOptions(),
        base.buildFiles());
  }

  @Override
  public void close() throws IOException {
    if (compiler.isPresent()) {
      compiler.get().close();
    }
    folder.close();
  }
}
