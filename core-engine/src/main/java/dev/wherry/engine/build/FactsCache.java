package dev.wherry.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a project's facts in a file, with stamps that tell when they no longer hold. */
final class FactsCache {

  /** Another number makes what an older version wrote invalid. */
  private static final String VERSION = "wherry-facts 1";

  private static final int HEADER_LINES = 3;

  private final Path output;
  private final Path folder;
  private final Path file;
  private final List<Path> settings;

  /**
   * @param output the folder that the build tool puts everything into that it makes
   * @param settings what facts depend on besides the build files that they name
   */
  FactsCache(Path output, List<Path> settings) {
    this.output = output;
    this.folder = output.resolve("wherry");
    this.file = folder.resolve("project.facts");
    this.settings = List.copyOf(settings);
  }

  /** The facts, as long as no build file changed and every library is still there. */
  Optional<Facts> current() throws IOException {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Facts facts = Facts.parse(lines.subList(HEADER_LINES, lines.size()));
    boolean holds = lines.get(1).equals(buildStamp(facts)) && isComplete(facts);
    return holds ? Optional.of(facts) : Optional.empty();
  }

  /** Whether sources and resources are what they were when the facts were kept. */
  boolean isCompiled(Facts facts) throws IOException {
    List<String> lines = lines();
    return !lines.isEmpty() && lines.get(2).equals(FolderState.of(inputs(facts)).stamp());
  }

  /** Keeps facts of a build that began at the given moment. */
  void keep(Facts facts, Instant began) throws IOException {
    FolderState inputs = FolderState.of(inputs(facts));
    // What was saved while the tool ran may not be in the classes.
    String compiled = inputs.newest().isBefore(began) ? inputs.stamp() : "";
    List<String> lines = new ArrayList<>(List.of(VERSION, buildStamp(facts), compiled));
    lines.addAll(facts.lines());
    Path fresh = Files.createTempFile(Files.createDirectories(folder), "facts", ".tmp");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> lines() throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean ours = lines.size() >= HEADER_LINES && lines.get(0).equals(VERSION);
      return ours ? lines : List.of();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** What people write; generated sources follow from it. */
  private List<Path> inputs(Facts facts) {
    return facts.inputs().stream().filter(input -> !input.startsWith(output)).toList();
  }

  private String buildStamp(Facts facts) throws IOException {
    List<Path> files = new ArrayList<>(settings);
    files.addAll(facts.paths(Facts.Kind.BUILD_FILE));
    return Stamp.ofContents(files);
  }

  private static boolean isComplete(Facts facts) {
    return facts.paths(Facts.Kind.LIBRARY).stream().allMatch(Files::exists)
        && facts.paths(Facts.Kind.COMPILE).stream().allMatch(Files::exists);
  }
}
