package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.ProjectCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;

/** Compiles what changed and what depends on it, and remembers what did not compile. */
final class IncrementalCompiler implements Closeable {

  /** A first run this large loads what every later run needs. */
  private static final int WARM_UP_SOURCES = 8;

  private final SourceFolders sources;
  private final CompilerSettings settings;
  private final ClassFolder folder;
  private final WarmCompiler compiler;
  private final ClassIndex index = new ClassIndex();
  private final Set<String> pending = new TreeSet<>();

  IncrementalCompiler(JavaCompiler javac, ProjectCode code, ClassFolder folder) throws IOException {
    this.sources = SourceFolders.of(code.sources());
    this.settings = CompilerSettings.of(code);
    this.folder = folder;
    this.compiler = new WarmCompiler(javac, settings, folder.path(), folder.generated());
    for (byte[] content : folder.classes()) {
      index.add(ClassFactsReader.read(content));
    }
  }

  /**
   * What became of changed sources.
   *
   * @param compiled how many sources were compiled
   * @param errors why the classes are still the old ones; empty when they are new
   */
  record Result(int compiled, List<Diagnostic> errors) {}

  /** Compiles some sources for nothing but speed later on. */
  void warmUp() throws IOException {
    Set<String> some = new TreeSet<>();
    sources.all().stream().limit(WARM_UP_SOURCES).forEach(some::add);
    if (!some.isEmpty()) {
      compiler.compile(files(some), index.classesOf(some));
    }
  }

  /** Notes a source that is new, different or gone; it stays noted until it compiled. */
  void note(Path source) {
    sources.relative(source).ifPresent(pending::add);
  }

  /** Brings the classes up to date with what was noted. */
  Result compile() throws IOException {
    if (pending.isEmpty()) {
      return new Result(0, List.of());
    }
    // What a processor makes of one source can depend on any other.
    Set<String> round = settings.processors() ? sources.all() : new TreeSet<>();
    round.addAll(pending);
    while (true) {
      Set<String> replaced = index.classesOf(round);
      CompiledOutput output = compile(round, replaced);
      if (output.failed()) {
        return new Result(round.size(), output.errors());
      }
      List<ClassFacts> fresh =
          output.classes().values().stream().map(ClassFactsReader::read).toList();
      Set<String> next = new TreeSet<>(round);
      next.addAll(existing(index.affected(replaced, fresh)));
      if (next.equals(round)) {
        take(replaced, output.classes(), fresh);
        return new Result(round.size(), List.of());
      }
      round = next;
    }
  }

  private CompiledOutput compile(Set<String> round, Set<String> replaced) {
    List<Path> files = files(round);
    return files.isEmpty()
        ? new CompiledOutput(Map.of(), List.of())
        : compiler.compile(files, replaced);
  }

  private void take(Set<String> replaced, Map<String, byte[]> classes, List<ClassFacts> fresh)
      throws IOException {
    Set<String> gone = new HashSet<>(replaced);
    gone.removeAll(classes.keySet());
    for (String name : gone) {
      folder.removeClass(name);
      index.remove(name);
    }
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      folder.putClass(one.getKey(), one.getValue());
    }
    fresh.forEach(index::add);
    pending.clear();
  }

  /** Sources of other languages, and those that processors wrote, are not ours to compile. */
  private Set<String> existing(Set<String> relative) {
    Set<String> existing = new HashSet<>(relative);
    existing.removeIf(one -> sources.find(one).filter(SourceFolders::isJava).isEmpty());
    return existing;
  }

  private List<Path> files(Set<String> relative) {
    return relative.stream().map(sources::find).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() throws IOException {
    compiler.close();
  }
}
