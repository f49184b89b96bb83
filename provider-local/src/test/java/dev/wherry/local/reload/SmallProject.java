package dev.wherry.local.reload;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project in a folder of its own, compiled as a build tool would do it. */
final class SmallProject {

  final Path root;
  final Path sources;
  final Path resources;
  final Path classes;
  final List<Path> classpath = new ArrayList<>();
  final List<String> options = new ArrayList<>(List.of("-g", "-parameters"));

  SmallProject(Path root) throws IOException {
    this.root = root;
    this.sources = Files.createDirectories(root.resolve("src/main/java"));
    this.resources = Files.createDirectories(root.resolve("src/main/resources"));
    this.classes = Files.createDirectories(root.resolve("target/classes"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("wherry.yml"), "app: shop");
  }

  /** Writes a source as an editor does that replaces the file. */
  Path save(String name, String content) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Path fresh = Files.writeString(Files.createTempFile(root, "save", ".tmp"), content);
    return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Compiles all sources into the classes, as a build tool would. */
  SmallProject build() throws IOException {
    compile(sources, classes, List.of());
    return this;
  }

  void compile(Path from, Path to, List<String> more) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of(
            "-proc:none",
            "-d",
            to.toString(),
            "-classpath",
            String.join(":", classpath.stream().map(Path::toString).toList())));
    all.addAll(more);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.walk(from)) {
      List<Path> java = files.filter(SourceFolders::isJava).toList();
      boolean compiled =
          compiler
              .getTask(output, manager, null, all, null, manager.getJavaFileObjectsFromPaths(java))
              .call();
      assertTrue(compiled, output::toString);
    }
  }

  ProjectCode code() {
    return new ProjectCode(
        root,
        classes,
        List.of(),
        List.of(sources),
        List.of(resources),
        classpath,
        options,
        List.of(root.resolve("pom.xml")));
  }

  /** What {@code static String say()} of a class says. */
  static String say(Path classes, String className) {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      var method = loader.loadClass(className).getDeclaredMethod("say");
      method.setAccessible(true);
      return String.valueOf(method.invoke(null));
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getCause());
    } catch (IOException | ReflectiveOperationException e) {
      return e.toString();
    }
  }
}
