package dev.wherry.engine.code.classfile;

import dev.wherry.model.ProjectCode;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of a project and its libraries; reads no more than is asked for. */
public final class ClassPath implements Closeable {

  private static final String HANDLER = "dev/wherry/function/Handler";

  private final ClassSource own;
  private final List<ClassSource> libraries = new ArrayList<>();
  private final Map<String, Optional<ClassFile>> known = new HashMap<>();
  private final Set<String> problems = new LinkedHashSet<>();

  /** The class path of a project. */
  public ClassPath(ProjectCode code) {
    this.own = ClassSource.of(code.classes());
    code.libraries().forEach(library -> libraries.add(ClassSource.of(library)));
  }

  /** A class of the project or of a library; the JDK's are not looked for. */
  public Optional<ClassFile> find(String name) {
    Optional<ClassFile> found = known.get(name);
    if (found == null) {
      found = isOfJdk(name) ? Optional.empty() : read(name);
      known.put(name, found);
    }
    return found;
  }

  /** Whether a class belongs to the JDK. */
  public static boolean isOfJdk(String name) {
    return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("jdk/");
  }

  /** Whether the libraries are known: every project has at least the function API. */
  public boolean isComplete() {
    return find(HANDLER).isPresent();
  }

  /** The names of the project's own classes, with slashes. */
  public List<String> ownNames() {
    try {
      return own.classNames();
    } catch (UnreadableClassException e) {
      problems.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** The bytes of one of the project's own classes. */
  public Optional<byte[]> ownBytes(String name) {
    return bytes(own, name);
  }

  /** The bytes of a class of the project or of a library. */
  public Optional<byte[]> bytes(String name) {
    Optional<byte[]> bytes = bytes(own, name);
    for (int i = 0; bytes.isEmpty() && i < libraries.size(); i++) {
      bytes = bytes(libraries.get(i), name);
    }
    return bytes;
  }

  /** What could not be read so far, a sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    own.close();
    libraries.forEach(ClassSource::close);
  }

  private Optional<ClassFile> read(String name) {
    return bytes(name).flatMap(content -> parse(name, content));
  }

  private Optional<ClassFile> parse(String name, byte[] content) {
    try {
      return Optional.of(ClassFileReader.read(content));
    } catch (RuntimeException e) {
      // ASM answers a damaged file with whatever exception its bytes lead to.
      problems.add("`" + name.replace('/', '.') + "` is no class file that can be read: " + e);
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(ClassSource source, String name) {
    try {
      return source.read(name + ".class");
    } catch (UnreadableClassException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
