package dev.wherry.cli.repository;

import dev.wherry.cli.distribution.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The artifacts that a user's project depends on. They are not on Maven Central yet: the
 * distribution carries them, and they are copied into the user's local repository.
 */
public final class ApiArtifacts {

  private final Distribution distribution;
  private final LocalRepository localRepository;

  /** The artifacts of a distribution, for a user's repository. */
  public ApiArtifacts(Distribution distribution, LocalRepository localRepository) {
    this.distribution = distribution;
    this.localRepository = localRepository;
  }

  /**
   * Copies what is missing or different.
   *
   * @return the repository, when anything was copied
   */
  public Optional<Path> install() throws IOException {
    List<Path> missing = missing();
    for (Path file : missing) {
      copy(carried().resolve(file), repository().resolve(file));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(repository());
  }

  /** The user's repository. */
  public Path repository() throws IOException {
    return localRepository.find();
  }

  /** The version that a project of this distribution depends on. */
  public String version() {
    return distribution.version();
  }

  /** The files, relative to the repository, that are not there as the distribution has them. */
  public List<Path> missing() throws IOException {
    if (distribution.repository().filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    List<Path> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(carried())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path relative = carried().relativize(file);
        if (isDifferent(file, repository().resolve(relative))) {
          missing.add(relative);
        }
      }
    }
    return missing;
  }

  private Path carried() {
    return distribution.repository().orElseThrow();
  }

  private static boolean isDifferent(Path carried, Path installed) throws IOException {
    return !Files.isRegularFile(installed) || Files.mismatch(carried, installed) >= 0;
  }

  /** Another process never sees half a file. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Path temporary = to.resolveSibling(to.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          temporary, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
