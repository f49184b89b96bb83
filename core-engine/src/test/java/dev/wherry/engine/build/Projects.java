package dev.wherry.engine.build;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of projects that tests build. */
final class Projects {

  static final Origin ORIGIN = Origin.of(new SourceLocation("wherry.yml", 1, 1, 1));

  static final BuildSettings DETECTED =
      new BuildSettings(Optional.empty(), Optional.empty(), Optional.empty(), ORIGIN);

  /** The versions of this project's own build, so that they are in the local repository. */
  static final String PLUGINS =
      """
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.14.1</version>
            </plugin>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.4.0</version>
            </plugin>
          </plugins>
        </build>
      """;

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private Projects() {}

  static String pom(String inside) {
    return """
    <project>
      <modelVersion>4.0.0</modelVersion>
      <groupId>com.example</groupId>
      <artifactId>shop</artifactId>
      <version>1</version>
      <properties>
        <maven.compiler.release>17</maven.compiler.release>
        <maven.compiler.parameters>true</maven.compiler.parameters>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>
    %s
    </project>
    """
        .formatted(inside);
  }

  /** Writes a file as if long ago, so that no build seems to have raced with it. */
  static Path write(Path folder, String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return Files.setLastModifiedTime(file, LONG_AGO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what was started. */
  static final class Recorder implements Progress {

    final List<String> started = new ArrayList<>();
    final List<String> output = new ArrayList<>();

    @Override
    public void started(String command) {
      started.add(command);
    }

    @Override
    public void output(String line) {
      output.add(line);
    }
  }
}
