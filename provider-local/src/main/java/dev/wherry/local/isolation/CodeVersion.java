package dev.wherry.local.isolation;

import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of the user's code. Its jars are opened, and each class is read and guarded, once for
 * all instances, so that only the first cold start pays for it.
 */
public final class CodeVersion implements AutoCloseable {

  private final List<CodeRoot> roots;
  private final RuntimeClasses runtime;
  private final Map<String, Optional<ClassFile>> known = new ConcurrentHashMap<>();

  private CodeVersion(List<CodeRoot> roots, RuntimeClasses runtime) {
    this.roots = roots;
    this.runtime = runtime;
  }

  /**
   * Opens the code.
   *
   * @throws IOException when a jar cannot be read; its message names the jar
   */
  public static CodeVersion open(ProjectCode code, RuntimeClasses runtime) throws IOException {
    List<CodeRoot> roots = new ArrayList<>();
    try {
      roots.add(SnapshotRoot.of(code.classes()));
      for (Path library : code.libraries()) {
        roots.add(Files.isDirectory(library) ? new FolderRoot(library) : new JarRoot(library));
      }
    } catch (IOException failure) {
      closeAll(roots);
      throw failure;
    }
    return new CodeVersion(List.copyOf(roots), runtime);
  }

  /** A new class loader over this code. */
  public FunctionClassLoader newLoader(InstanceHost host) {
    return new FunctionClassLoader(this, host);
  }

  RuntimeClasses runtime() {
    return runtime;
  }

  @Nullable ClassFile classFile(String path) {
    return known.computeIfAbsent(path, this::readClass).orElse(null);
  }

  private Optional<ClassFile> readClass(String path) {
    try {
      for (CodeRoot root : roots) {
        byte[] bytes = root.read(path);
        if (bytes != null) {
          return Optional.of(new ClassFile(ExitRewriter.rewrite(bytes), root));
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalStateException unreadable) {
      throw new NoClassDefFoundError(path + ": " + unreadable.getMessage());
    }
  }

  @Nullable URL resource(String path) throws IOException {
    for (CodeRoot root : roots) {
      URL found = root.find(path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  Enumeration<URL> resources(String path) throws IOException {
    List<URL> all = new ArrayList<>();
    for (CodeRoot root : roots) {
      URL found = root.find(path);
      if (found != null) {
        all.add(found);
      }
    }
    return Collections.enumeration(all);
  }

  /** Closes the jars. An instance that is still running finds no further classes. */
  @Override
  public void close() {
    closeAll(roots);
  }

  private static void closeAll(List<CodeRoot> roots) {
    for (CodeRoot root : roots) {
      try {
        root.close();
      } catch (IOException onlyRead) {
        // A jar that was open for reading has nothing to lose.
      }
    }
  }
}
