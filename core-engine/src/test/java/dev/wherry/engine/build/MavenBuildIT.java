package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.build.Projects.Recorder;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The installed Maven, offline, on small projects. */
@Execution(ExecutionMode.CONCURRENT)
class MavenBuildIT {

  private static final String GREET = "package com.example; class Greet {}";

  @TempDir Path temp;
  private Path folder;
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void realPath() throws IOException {
    folder = temp.toRealPath();
  }

  @Test
  void learnsAllThatARunAndAnEditNeed() throws Exception {
    Projects.write(folder, "pom.xml", Projects.pom(dependencies() + Projects.PLUGINS));
    Projects.write(folder, "src/main/java/com/example/Greet.java", GREET);
    Projects.write(folder, "src/main/resources/words.txt", "hello");

    ProjectCode code = build();

    assertEquals(folder, code.root());
    assertEquals(folder.resolve("target/classes"), code.classes());
    assertTrue(Files.exists(code.classes().resolve("com/example/Greet.class")));
    assertTrue(code.sources().contains(folder.resolve("src/main/java")), code.sources()::toString);
    assertEquals(List.of(folder.resolve("src/main/resources")), code.resources());
    assertEquals(List.of("asm"), artifacts(code.libraries()));
    assertEquals(List.of("jspecify", "asm"), artifacts(code.compileClasspath()));
    assertEquals(
        List.of("-g", "--release", "17", "-encoding", "UTF-8", "-parameters"),
        code.compilerOptions());
    assertEquals(List.of(folder.resolve("pom.xml")), code.buildFiles());
  }

  @Test
  void startsMavenOnceForAnUnchangedProject() throws Exception {
    Projects.write(folder, "pom.xml", Projects.pom(Projects.PLUGINS));
    Projects.write(folder, "src/main/java/com/example/Greet.java", GREET);
    ProjectCode first = build();
    ProjectCode second = build();
    assertEquals(first, second);
    assertEquals(List.of("mvn compile"), recorder.started);
  }

  @Test
  void showsCompileErrorsAtTheirPlace() {
    Projects.write(folder, "pom.xml", Projects.pom(Projects.PLUGINS));
    Projects.write(
        folder,
        "src/main/java/com/example/Greet.java",
        "package com.example;\nclass Greet { Foo f; }");

    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);

    Diagnostic error = failed.diagnostics().get(0);
    assertEquals(1, failed.diagnostics().size());
    assertEquals("W0501", error.code());
    assertEquals("cannot find symbol", error.message());
    assertEquals(
        "symbol: class Foo; location: class com.example.Greet", error.hint().orElseThrow());
    assertTrue(error.location().orElseThrow().toString().endsWith("Greet.java:2:15"));
  }

  @Test
  void buildsTheModulesThatAModuleNeeds() throws Exception {
    Projects.write(
        folder,
        "pom.xml",
        Projects.pom(
            "<packaging>pom</packaging><modules><module>words</module><module>api</module></modules>"
                + Projects.PLUGINS));
    Projects.write(folder, "words/pom.xml", module("words", ""));
    Projects.write(
        folder,
        "words/src/main/java/com/example/Words.java",
        "package com.example; public class Words {}");
    Projects.write(
        folder, "api/pom.xml", module("api", dependency("com.example", "words", "1", "compile")));
    Projects.write(
        folder,
        "api/src/main/java/com/example/Greet.java",
        "package com.example; class Greet extends Words {}");

    ProjectCode code =
        new ProjectBuild(System.getenv(), true)
            .build(folder.resolve("api/wherry.yml"), Projects.DETECTED, recorder);

    assertEquals(folder.resolve("api/target/classes"), code.classes());
    assertEquals(List.of(folder.resolve("words/target/classes")), code.libraries());
    assertTrue(code.buildFiles().contains(folder.resolve("pom.xml")));
    BuildFailedException parent = assertThrows(BuildFailedException.class, this::build);
    assertEquals("W0507", parent.diagnostics().get(0).code());
  }

  @Test
  void saysWhichDependencyIsMissing() {
    Projects.write(
        folder,
        "pom.xml",
        Projects.pom(
            "<dependencies>"
                + "<dependency><groupId>com.example</groupId><artifactId>nowhere</artifactId><version>1</version></dependency></dependencies>"
                + Projects.PLUGINS));
    Projects.write(folder, "src/main/java/com/example/Greet.java", GREET);
    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
    Diagnostic error = failed.diagnostics().get(0);
    assertEquals("W0506", error.code());
    assertTrue(error.message().contains("nowhere"), error::message);
    assertTrue(error.hint().orElseThrow().contains("go online once"), error::toString);
  }

  @Test
  void isNotConfusedByAMavenAroundIt() throws Exception {
    Projects.write(folder, "pom.xml", Projects.pom(Projects.PLUGINS));
    Projects.write(folder, "src/main/java/com/example/Greet.java", GREET);
    Map<String, String> nested = new HashMap<>(System.getenv());
    nested.put("MAVEN_CMD_LINE_ARGS", "-q verify");
    nested.put("MAVEN_BASEDIR", "/nowhere");
    nested.put("MAVEN_PROJECTBASEDIR", "/nowhere");
    ProjectCode code =
        new ProjectBuild(nested, true)
            .build(folder.resolve("wherry.yml"), Projects.DETECTED, recorder);
    assertEquals(folder.resolve("target/classes"), code.classes());
  }

  private ProjectCode build() throws BuildFailedException, InterruptedException {
    return new ProjectBuild(System.getenv(), true)
        .build(folder.resolve("wherry.yml"), Projects.DETECTED, recorder);
  }

  private static String dependencies() {
    return "<dependencies>"
        + dependencyOnly("org.jspecify", "jspecify", "1.0.0", "provided")
        + dependencyOnly("org.ow2.asm", "asm", "9.9", "compile")
        + dependencyOnly("com.example", "not-resolved-for-a-run", "1", "test")
        + "</dependencies>";
  }

  private static String dependency(String group, String artifact, String version, String scope) {
    return "<dependencies>" + dependencyOnly(group, artifact, version, scope) + "</dependencies>";
  }

  private static String dependencyOnly(
      String group, String artifact, String version, String scope) {
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>%s</scope></dependency>"
        .formatted(group, artifact, version, scope);
  }

  private static String module(String name, String inside) {
    return """
    <project>
      <modelVersion>4.0.0</modelVersion>
      <parent><groupId>com.example</groupId><artifactId>shop</artifactId><version>1</version></parent>
      <artifactId>%s</artifactId>
      %s
    </project>
    """
        .formatted(name, inside);
  }

  private static List<String> artifacts(List<Path> jars) {
    return jars.stream()
        .map(jar -> jar.getFileName().toString().replaceAll("-[0-9.]+\\.jar", ""))
        .toList();
  }
}
