package dev.wherry.cli.command;

import dev.wherry.cli.sample.Greet;
import dev.wherry.function.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project that is compiled already: the sample functions beside a manifest. */
public final class SampleProject {

  /** Two functions, one with a route and one with a schedule, and a secret; no target. */
  public static final String MANIFEST =
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

  /** The same with a target. */
  static final String ON_AWS =
      MANIFEST
          + """
          targets:
            aws: { region: eu-central-1 }
          """;

  /** The same with two targets. */
  static final String ON_TWO = ON_AWS + "  tokyo: { provider: aws, region: ap-northeast-1 }\n";

  private final Path folder;

  private SampleProject(Path folder) {
    this.folder = folder;
  }

  /** Makes it. */
  public static SampleProject in(Path folder) {
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

  /** Puts the function API among the libraries, as a build tool does. */
  public SampleProject withApi() {
    try {
      Path classes =
          Path.of(Handler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = folder.resolve("libraries/wherry-function-api.jar");
      if (Files.isRegularFile(classes)) {
        Files.copy(classes, jar);
      } else {
        jar(classes, jar);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A library with one file. */
  public void library(String name, byte[] content) {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("libraries").resolve(name)))) {
      out.putNextEntry(new ZipEntry("content"));
      out.write(content);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** Writes the manifest. */
  public SampleProject manifest(String text) {
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
