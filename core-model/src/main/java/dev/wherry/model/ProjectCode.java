package dev.wherry.model;

import java.nio.file.Path;
import java.util.List;

/**
 * The user's code as their build tool made it. Paths are absolute.
 *
 * @param root the folder of the project
 * @param classes the user's own classes: a jar or a folder
 * @param libraries the dependencies at run time, jars or folders, in the order of the class path
 * @param sources the folders of Java sources; empty when they are not known, and nothing can be
 *     compiled on save
 * @param resources the folders whose files lie beside the classes
 * @param compileClasspath what the sources are compiled against, in order
 * @param compilerOptions what the build tool hands to javac, such as {@code --release 21
 *     -parameters}
 * @param buildFiles what the dependencies depend on, such as {@code pom.xml}
 */
public record ProjectCode(
    Path root,
    Path classes,
    List<Path> libraries,
    List<Path> sources,
    List<Path> resources,
    List<Path> compileClasspath,
    List<String> compilerOptions,
    List<Path> buildFiles) {

  /** Copies the collections in. */
  public ProjectCode {
    libraries = List.copyOf(libraries);
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
    compileClasspath = List.copyOf(compileClasspath);
    compilerOptions = List.copyOf(compilerOptions);
    buildFiles = List.copyOf(buildFiles);
  }
}
