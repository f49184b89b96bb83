package dev.wherry.local.reload;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** javac in this process, with its view of the libraries kept from one run to the next. */
final class WarmCompiler implements Closeable {

  private final JavaCompiler compiler;
  private final CompilerSettings settings;
  private final StandardJavaFileManager files;

  /**
   * @param classes the folder of the project's own classes
   * @param generated an empty folder for sources that annotation processors write
   */
  WarmCompiler(JavaCompiler compiler, CompilerSettings settings, Path classes, Path generated)
      throws IOException {
    this.compiler = compiler;
    this.settings = settings;
    this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    List<Path> classpath = new ArrayList<>(List.of(classes));
    classpath.addAll(settings.classpath());
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
    // Without one javac looks for sources on the class path.
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
    if (settings.processors()) {
      files.setLocationFromPaths(
          StandardLocation.ANNOTATION_PROCESSOR_PATH, settings.processorPath());
    }
  }

  /**
   * Compiles sources and writes nothing.
   *
   * @param hidden the names of classes that are not to be found, because they will be replaced
   */
  CompiledOutput compile(Collection<Path> sources, Set<String> hidden) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    OutputCollector output = new OutputCollector(files, hidden);
    try {
      compiler
          .getTask(
              null,
              output,
              collector,
              settings.options(),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    } catch (RuntimeException e) {
      // An annotation processor failed, or an option does not fit this Java.
      return new CompiledOutput(Map.of(), List.of(CompilerErrors.ofCrash(e)));
    }
    return new CompiledOutput(output.classes(), CompilerErrors.of(collector.getDiagnostics()));
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
