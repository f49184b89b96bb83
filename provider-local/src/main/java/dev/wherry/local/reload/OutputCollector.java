package dev.wherry.local.reload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps the class files of one run in memory, and hides those that it replaces. */
final class OutputCollector extends ForwardingJavaFileManager<JavaFileManager> {

  private final Set<String> hidden;
  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

  OutputCollector(JavaFileManager files, Set<String> hidden) {
    super(files);
    this.hidden = hidden;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, content) -> classes.put(name, content.toByteArray()));
    return classes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) throws IOException {
    return kind == Kind.CLASS
        ? new ClassOutput(className.replace('.', '/'))
        : super.getJavaFileForOutput(location, className, kind, sibling);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> all = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || hidden.isEmpty()) {
      return all;
    }
    List<JavaFileObject> shown = new ArrayList<>();
    for (JavaFileObject file : all) {
      String name = inferBinaryName(location, file);
      if (name == null || !hidden.contains(name.replace('.', '/'))) {
        shown.add(file);
      }
    }
    return shown;
  }

  /** The manager stays open for the next run. */
  @Override
  public void close() {}

  private final class ClassOutput extends SimpleJavaFileObject {

    private final String name;

    ClassOutput(String name) {
      super(URI.create("memory:///" + name + Kind.CLASS.extension), Kind.CLASS);
      this.name = name;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      written.put(name, content);
      return content;
    }
  }
}
