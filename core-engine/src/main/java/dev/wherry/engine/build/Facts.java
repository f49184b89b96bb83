package dev.wherry.engine.build;

import dev.wherry.model.ProjectCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build tool says about a project, one fact a line: a kind, a tab, a value.
 *
 * @param values by kind, in the order written
 */
record Facts(Map<Kind, List<String>> values) {

  /** What a fact is about. */
  enum Kind {
    /** What the project makes; {@code pom} makes nothing. */
    PACKAGING,
    /** The folder of the project's own classes. */
    CLASSES,
    /** A folder of sources. */
    SOURCE,
    /** A folder of files that reach the classes as they are. */
    RESOURCE,
    /** A folder of files that the build tool changes, renames or selects on the way. */
    PROCESSED,
    /** A jar or folder that sources are compiled against. */
    COMPILE,
    /** A jar or folder needed at run time. */
    LIBRARY,
    /** One word of javac's command line. */
    OPTION,
    /** A file that the other facts depend on. */
    BUILD_FILE,
    /** Why facts are missing. */
    FAILURE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** Reads lines; those of an unknown kind are skipped. */
  static Facts parse(List<String> lines) {
    Map<Kind, List<String>> values = new EnumMap<>(Kind.class);
    for (String line : lines) {
      int tab = line.indexOf('\t');
      Optional<Kind> kind = tab < 0 ? Optional.empty() : Kind.of(line.substring(0, tab));
      kind.ifPresent(
          known ->
              values.computeIfAbsent(known, any -> new ArrayList<>()).add(line.substring(tab + 1)));
    }
    return new Facts(values);
  }

  /** The opposite of {@link #parse}. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    values.forEach((kind, all) -> all.forEach(value -> lines.add(kind.word() + "\t" + value)));
    return lines;
  }

  List<String> all(Kind kind) {
    return values.getOrDefault(kind, List.of());
  }

  Optional<String> first(Kind kind) {
    return all(kind).stream().findFirst();
  }

  List<Path> paths(Kind kind) {
    return all(kind).stream().map(Path::of).distinct().toList();
  }

  /** The folders whose files decide whether the classes are up to date. */
  List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(paths(Kind.SOURCE));
    inputs.addAll(paths(Kind.RESOURCE));
    inputs.addAll(paths(Kind.PROCESSED));
    return inputs;
  }

  /**
   * The project in the model's words. Processed resources count as build files: only the build tool
   * can bring them to the classes.
   */
  ProjectCode toProjectCode(Path root, Path classes) {
    List<Path> buildFiles = new ArrayList<>(paths(Kind.BUILD_FILE));
    buildFiles.addAll(paths(Kind.PROCESSED));
    return new ProjectCode(
        root,
        classes,
        paths(Kind.LIBRARY),
        existing(Kind.SOURCE),
        existing(Kind.RESOURCE),
        paths(Kind.COMPILE),
        all(Kind.OPTION),
        buildFiles.stream().filter(Files::exists).toList());
  }

  private List<Path> existing(Kind kind) {
    return paths(kind).stream().filter(Files::isDirectory).toList();
  }
}
