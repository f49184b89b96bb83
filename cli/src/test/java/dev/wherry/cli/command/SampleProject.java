package dev.wherry.cli.command;

import dev.wherry.cli.sample.Greet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project that is compiled already: the sample functions beside a manifest. */
final class SampleProject {

  static final String MANIFEST =
      """
      app: sample
      java: 17
      build:
        jar: classes
        libraries: libraries
      functions:
        greet:
          handler: dev.wherry.cli.sample.Greet
          on:
            http: GET /greet/{name}
        tick:
          handler: dev.wherry.cli.sample.Tick
          on:
            schedule: "30 1 * * *"
            timezone: Asia/Seoul
      resources:
        stripe-key: secret
      """;

  private final Path folder;

  private SampleProject(Path folder) {
    this.folder = folder;
  }

  static SampleProject in(Path folder) {
    SampleProject project = new SampleProject(folder);
    project.manifest(MANIFEST);
    try {
      Path source = Path.of(Greet.class.getResource("").toURI());
      Path target = folder.resolve("classes/dev/wherry/cli/sample");
      Files.createDirectories(target);
      Files.createDirectories(folder.resolve("libraries"));
      for (Path file : files(source)) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return project;
  }

  SampleProject manifest(String text) {
    try {
      Files.writeString(folder.resolve("wherry.yml"), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
