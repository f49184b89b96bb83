package dev.wherry.engine.build;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a build besides the user's sources. */
final class BuildProblems {

  static final String COMPILE_ERROR = "W0501";
  static final String TOOL_FAILED = "W0502";
  static final String NO_BUILD = "W0503";
  static final String NOT_INSTALLED = "W0504";
  static final String NO_JDK = "W0505";
  static final String NO_DEPENDENCIES = "W0506";
  static final String NO_CLASSES = "W0507";
  static final String NO_LIBRARIES = "W0508";
  static final String FILES = "W0509";

  private BuildProblems() {}

  static BuildFailedException noBuild(Path folder) {
    return failed(
        Diagnostic.error(NO_BUILD, "nothing says how to build `" + folder + "`")
            .hint(
                "put a `pom.xml` or `build.gradle` beside the manifest, or write `build: { command:"
                    + " …, jar: … }` into it"));
  }

  static BuildFailedException notInstalled(String command, String tool, Path file) {
    return failed(
        Diagnostic.error(NOT_INSTALLED, "`" + command + "` is not on the path")
            .hint("install " + tool + ", or add its wrapper `" + command + "w` to the project")
            .at(SourceLocation.in(file, 1, 1, 1)));
  }

  static BuildFailedException javaHome(String value) {
    return failed(
        Diagnostic.error(NO_JDK, "`JAVA_HOME` is `" + value + "`, where no Java is")
            .hint("set it to the folder of a JDK, or unset it"));
  }

  static BuildFailedException silent(ToolCall call) {
    return failed(
        Diagnostic.error(
                TOOL_FAILED, "`" + call.shown() + "` ended well but told nothing of the project")
            .hint("Maven 3.8 or Gradle 4.4 and JDK 17 are the oldest that work"));
  }

  static BuildFailedException dependencies(String words) {
    return failed(Diagnostic.error(NO_DEPENDENCIES, words));
  }

  static BuildFailedException onlyParent(Path folder) {
    return failed(
        Diagnostic.error(NO_CLASSES, "`" + folder + "` holds modules and makes no classes itself")
            .hint("put the manifest beside the `pom.xml` of the module that has the functions"));
  }

  static BuildFailedException noClasses(Path classes) {
    return failed(
        Diagnostic.error(NO_CLASSES, "the build left no classes at `" + classes + "`")
            .hint("`build.jar` names a jar or a folder, relative to the manifest"));
  }

  static BuildFailedException noLibraries(Path libraries, SourceLocation location) {
    return failed(
        Diagnostic.error(NO_LIBRARIES, "`" + libraries + "` is no folder")
            .hint("`build.libraries` names a folder of jars, relative to the manifest")
            .at(location));
  }

  static BuildFailedException files(IOException cause) {
    BuildFailedException failed =
        failed(Diagnostic.error(FILES, "files cannot be read or written: " + words(cause)));
    failed.initCause(cause);
    return failed;
  }

  private static String words(IOException cause) {
    return cause.getClass().getSimpleName() + " " + cause.getMessage();
  }

  private static BuildFailedException failed(Diagnostic diagnostic) {
    return new BuildFailedException(List.of(diagnostic), List.of());
  }
}
