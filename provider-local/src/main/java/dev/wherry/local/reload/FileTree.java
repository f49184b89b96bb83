package dev.wherry.local.reload;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The files that are watched, as they were when last looked at. Looking again tells the difference,
 * whatever an editor or a version control system did in between.
 */
final class FileTree {

  private final Set<Path> listenedTo = new HashSet<>();
  private Set<Path> roots = Set.of();
  private Map<Path, Version> known = Map.of();

  /** What tells two states of a file apart. */
  private record Version(long modified, long size, String key) {

    static Version of(BasicFileAttributes attributes) {
      return new Version(
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          attributes.size(),
          String.valueOf(attributes.fileKey()));
    }
  }

  /**
   * What happened to files.
   *
   * @param changed those that are new or not as they were
   * @param deleted those that are gone
   */
  record Difference(Set<Path> changed, Set<Path> deleted) {

    boolean isEmpty() {
      return changed.isEmpty() && deleted.isEmpty();
    }

    Set<Path> all() {
      Set<Path> all = new HashSet<>(changed);
      all.addAll(deleted);
      return all;
    }
  }

  /**
   * Watches these from now on. What changed among those that were watched before is still to be
   * seen at the next look.
   *
   * @param paths folders, with all that is in them, and single files, whether they exist or not
   */
  void watch(Collection<Path> paths, ChangeSignal signal) throws IOException {
    Set<Path> before = roots;
    Map<Path, Version> seen = known;
    roots = Set.copyOf(paths);
    Map<Path, Version> now = collect(signal);
    now.keySet().removeIf(file -> before.stream().anyMatch(file::startsWith));
    seen.forEach(
        (file, version) -> {
          if (roots.stream().anyMatch(file::startsWith)) {
            now.put(file, version);
          }
        });
    known = now;
  }

  /** Looks at all files, and has the signal listen to every folder. */
  Difference look(ChangeSignal signal) throws IOException {
    Map<Path, Version> now = collect(signal);
    Difference difference = difference(now);
    known = now;
    return difference;
  }

  /** What was put into a new folder before it was listened to is seen by looking again. */
  private Map<Path, Version> collect(ChangeSignal signal) throws IOException {
    Map<Path, Version> now = new HashMap<>();
    int before;
    do {
      before = listenedTo.size();
      now.clear();
      collect(now, signal);
    } while (listenedTo.size() > before);
    return now;
  }

  private Difference difference(Map<Path, Version> now) {
    Set<Path> changed = new HashSet<>();
    now.forEach(
        (file, version) -> {
          if (!version.equals(known.get(file))) {
            changed.add(file);
          }
        });
    Set<Path> deleted = new HashSet<>(known.keySet());
    deleted.removeAll(now.keySet());
    return new Difference(changed, deleted);
  }

  private void collect(Map<Path, Version> now, ChangeSignal signal) throws IOException {
    listenedTo.removeIf(folder -> !Files.isDirectory(folder));
    for (Path root : roots) {
      listenToParent(root, signal);
      if (Files.exists(root)) {
        Files.walkFileTree(root, new Collector(now, signal));
      }
    }
  }

  private void listenToParent(Path file, ChangeSignal signal) throws IOException {
    Path parent = file.getParent();
    if (parent != null && Files.isDirectory(parent)) {
      listen(parent, signal);
    }
  }

  /** Every time: a folder that was replaced by another of its name needs a new listener. */
  private void listen(Path folder, ChangeSignal signal) throws IOException {
    signal.watch(folder);
    listenedTo.add(folder);
  }

  /** Collects the files of a folder; what vanishes meanwhile is not there. */
  private final class Collector extends SimpleFileVisitor<Path> {

    private final Map<Path, Version> now;
    private final ChangeSignal signal;

    Collector(Map<Path, Version> now, ChangeSignal signal) {
      this.now = now;
      this.signal = signal;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      listen(folder, signal);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      now.put(file, Version.of(attributes));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
