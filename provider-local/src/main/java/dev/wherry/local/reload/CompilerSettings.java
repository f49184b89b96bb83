package dev.wherry.local.reload;

import dev.wherry.model.ProjectCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * How sources are compiled here: as the build tool does, but for what only guards quality.
 *
 * @param options javac's command line, without paths
 * @param classpath what sources are compiled against besides the project's own classes
 * @param processorPath where annotation processors are looked for
 * @param processors whether there are annotation processors
 */
record CompilerSettings(
    List<String> options, List<Path> classpath, List<Path> processorPath, boolean processors) {

  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  /** Lints, plug-ins and options for another process: the build tool's own run minds them. */
  private static final List<String> DROPPED =
      List.of("-Xlint", "-Xdoclint", "-Xplugin", "-J", "-Werror");

  private static final Set<String> WITH_VALUE =
      Set.of("-d", "-s", "-h", "-processorpath", "--processor-path");

  static CompilerSettings of(ProjectCode code) {
    List<Path> processorPath = processorPath(code);
    boolean none = code.compilerOptions().contains("-proc:none");
    boolean processors = !none && processorPath.stream().anyMatch(CompilerSettings::hasProcessors);
    List<String> options = options(code.compilerOptions());
    if (!processors && !none) {
      options.add("-proc:none");
    }
    return new CompilerSettings(
        List.copyOf(options), code.compileClasspath(), processorPath, processors);
  }

  private static List<String> options(List<String> given) {
    List<String> options = new ArrayList<>(List.of("-implicit:none", "-nowarn"));
    for (int i = 0; i < given.size(); i++) {
      String option = given.get(i);
      if (WITH_VALUE.contains(option)) {
        i++;
      } else if (option.equals("--release") && isOwnRelease(given, i + 1)) {
        // The same as this Java; without the option javac need not read what older ones had.
        i++;
      } else if (DROPPED.stream().noneMatch(option::startsWith)) {
        options.add(option);
      }
    }
    return options;
  }

  private static boolean isOwnRelease(List<String> given, int index) {
    return index < given.size()
        && given.get(index).equals(Integer.toString(Runtime.version().feature()));
  }

  private static List<Path> processorPath(ProjectCode code) {
    List<String> options = code.compilerOptions();
    for (int i = 0; i + 1 < options.size(); i++) {
      if (options.get(i).equals("-processorpath") || options.get(i).equals("--processor-path")) {
        return List.of(options.get(i + 1).split(File.pathSeparator, -1)).stream()
            .map(Path::of)
            .toList();
      }
    }
    return code.compileClasspath();
  }

  private static boolean hasProcessors(Path jarOrFolder) {
    if (Files.isDirectory(jarOrFolder)) {
      return Files.exists(jarOrFolder.resolve(SERVICE));
    }
    try (ZipFile jar = new ZipFile(jarOrFolder.toFile())) {
      return jar.getEntry(SERVICE) != null;
    } catch (IOException e) {
      // javac itself says what is wrong with the jar as soon as it needs it.
      return false;
    }
  }
}
