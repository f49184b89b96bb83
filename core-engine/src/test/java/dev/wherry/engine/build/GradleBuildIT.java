package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wherry.engine.build.Projects.Recorder;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed Gradle, offline, on small projects. */
class GradleBuildIT {

  @TempDir Path temp;
  private Path folder;
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void needsGradle() throws IOException {
    assumeTrue(
        Executables.onPath(System.getenv(), "gradle", "gradle.bat").isPresent(),
        "no Gradle is installed here");
    folder = temp.toRealPath();
  }

  @Test
  void learnsAllThatARunAndAnEditNeed() throws Exception {
    Projects.write(folder, "settings.gradle", "rootProject.name = 'shop'");
    Projects.write(
        folder,
        "build.gradle",
        """
        apply plugin: 'java'
        dependencies { compile files('lib/words.jar') }
        compileJava.options.compilerArgs << '-parameters'
        compileJava.options.encoding = 'UTF-8'
        """);
    Files.createDirectories(folder.resolve("lib"));
    new JarOutputStream(Files.newOutputStream(folder.resolve("lib/words.jar")), new Manifest())
        .close();
    Projects.write(folder, "src/main/resources/words.txt", "hello");
    Projects.write(folder, "src/main/java/Greet.java", "class Greet {}");

    ProjectCode code = build();

    assertEquals(folder.resolve("build/classes/java/main"), code.classes());
    assertTrue(Files.exists(code.classes().resolve("Greet.class")));
    assertEquals(List.of(folder.resolve("src/main/java")), code.sources());
    assertEquals(
        List.of(folder.resolve("build/resources/main"), folder.resolve("lib/words.jar")),
        code.libraries());
    assertTrue(code.compilerOptions().containsAll(List.of("-parameters", "-encoding", "UTF-8")));
    assertTrue(code.buildFiles().contains(folder.resolve("src/main/resources")));
    assertTrue(code.buildFiles().contains(folder.resolve("build.gradle")));
    assertEquals(code, build());
    assertEquals(List.of("gradle classes"), recorder.started);
  }

  @Test
  void showsCompileErrorsAtTheirPlace() {
    Projects.write(folder, "settings.gradle", "rootProject.name = 'shop'");
    Projects.write(folder, "build.gradle", "apply plugin: 'java'");
    Projects.write(folder, "src/main/java/Greet.java", "class Greet {\n  int x\n}");
    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
    assertEquals("';' expected", failed.getMessage());
    assertTrue(
        failed.diagnostics().get(0).location().orElseThrow().toString().endsWith("Greet.java:2:8"));
  }

  private ProjectCode build() throws BuildFailedException, InterruptedException {
    return new ProjectBuild(System.getenv(), true)
        .build(folder.resolve("wherry.yml"), Projects.DETECTED, recorder);
  }
}
