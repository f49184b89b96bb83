package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.build.Projects.Recorder;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A shell script stands in for Maven: it writes the facts that a test wants. */
@DisabledOnOs(OS.WINDOWS)
class ProjectBuildTest {

  @TempDir Path temp;
  private Path folder;
  private Path bin;
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void makeProject() throws IOException {
    folder = Files.createDirectories(temp.toRealPath().resolve("shop"));
    bin = Files.createDirectories(temp.toRealPath().resolve("bin"));
    Projects.write(folder, "pom.xml", "<project/>");
    Projects.write(folder, "src/main/java/Greet.java", "class Greet {}");
    Projects.write(folder, "lib/words.jar", "");
    Projects.write(
        folder,
        "facts",
        """
        packaging\tjar
        classes\t%1$s/target/classes
        source\t%1$s/src/main/java
        build-file\t%1$s/pom.xml
        library\t%1$s/lib/words.jar
        """
            .formatted(folder));
    maven("mkdir -p target/classes\n" + "cp facts \"$facts\"");
  }

  @Test
  void runsTheToolOnceForAnUnchangedProject() throws Exception {
    ProjectCode first = build();
    assertEquals(first, build());
    assertEquals(first, existing().orElseThrow());
    assertEquals(List.of("mvn compile"), recorder.started);
    assertEquals(List.of(folder.resolve("lib/words.jar")), first.libraries());
  }

  @Test
  void runsTheToolAgainAfterASourceChanged() throws Exception {
    build();
    Projects.write(folder, "src/main/java/Greet.java", "class Greet { int x; }");
    build();
    assertEquals(2, recorder.started.size());
  }

  @Test
  void doesNotTrustWhatWasSavedDuringTheBuild() throws Exception {
    maven(
        "echo 'class Late {}' > src/main/java/Late.java; mkdir -p target/classes; cp facts \"$facts\"");
    build();
    build();
    assertEquals(2, recorder.started.size());
  }

  @Test
  void forgetsAllWhenABuildFileChanges() throws Exception {
    build();
    Projects.write(folder, "pom.xml", "<project><!-- another --></project>");
    assertEquals(List.of(), existing().orElseThrow().libraries(), "the classes are still there");
    build();
    assertEquals(2, recorder.started.size());
  }

  @Test
  void forgetsAllWhenALibraryIsGone() throws Exception {
    build();
    Files.delete(folder.resolve("lib/words.jar"));
    assertEquals(List.of(), existing().orElseThrow().libraries());
  }

  @Test
  void findsNothingBeforeTheFirstBuild() {
    assertEquals(Optional.empty(), existing());
  }

  @Test
  void findsTheWrapper() throws Exception {
    Files.move(bin.resolve("mvn"), folder.resolve("mvnw"));
    build();
    assertEquals(List.of("mvn compile"), recorder.started);
  }

  @Test
  void startsAWrapperWithoutItsExecutableBit() throws Exception {
    Files.move(bin.resolve("mvn"), folder.resolve("mvnw"));
    assertTrue(folder.resolve("mvnw").toFile().setExecutable(false));
    build();
    assertEquals(List.of("mvn compile"), recorder.started);
  }

  @Test
  void saysThatMavenIsNotInstalled() throws IOException {
    Files.delete(bin.resolve("mvn"));
    BuildFailedException failed =
        assertThrows(
            BuildFailedException.class,
            () -> build(Map.of("PATH", bin.toString()), Projects.DETECTED));
    assertEquals("W0504", failed.diagnostics().get(0).code());
    assertEquals("`mvn` is not on the path", failed.getMessage());
  }

  @Test
  void saysThatNothingTellsHowToBuild() throws IOException {
    Files.delete(folder.resolve("pom.xml"));
    assertTrue(failure("W0503").hint().orElseThrow().contains("pom.xml"));
  }

  @Test
  void saysThatJavaHomeIsWrong() {
    BuildFailedException failed =
        assertThrows(
            BuildFailedException.class,
            () -> build(Map.of("PATH", path(), "JAVA_HOME", "/no/java"), Projects.DETECTED));
    assertEquals("W0505", failed.diagnostics().get(0).code());
  }

  @Test
  void keepsTheToolsOwnWords() throws IOException {
    maven(
        "echo '[INFO] scanning'; echo '[ERROR] Non-parseable POM'; echo '[ERROR] line 3'; exit 1");
    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
    assertEquals("`mvn compile` ended with 1: Non-parseable POM", failed.getMessage());
    assertEquals(List.of("Non-parseable POM", "line 3"), failed.output());
    assertEquals(
        List.of("[INFO] scanning", "[ERROR] Non-parseable POM", "[ERROR] line 3"), recorder.output);
  }

  @Test
  void leavesMavensColorsAndItsAdviceOut() throws IOException {
    maven(
        "printf '\\033[0m\\033[0m[ERROR] No local repository -> [Help 1]\\n[ERROR] \\n'; "
            + "echo '[ERROR] Re-run Maven using the -X switch to enable full debug logging.'; "
            + "echo '[ERROR] [Help 1] http://localhost/page'; exit 1");
    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
    assertEquals(List.of("No local repository"), failed.output());
  }

  @Test
  void saysThatTheToolToldNothing() throws IOException {
    maven("true");
    assertTrue(failure("W0502").message().contains("told nothing"));
  }

  @Test
  void handsOnWhyFactsAreMissing() throws IOException {
    maven("printf 'failure\\tprocessor not found\\n' > \"$facts\"");
    assertEquals("processor not found", failure("W0506").message());
  }

  @Test
  void passesOfflineOn() throws Exception {
    maven("mkdir -p target/classes; cp facts \"$facts\"; echo \"$@\"");
    new ProjectBuild(Map.of("PATH", path()), true)
        .build(folder.resolve("wherry.yml"), Projects.DETECTED, recorder);
    assertTrue(recorder.output.get(0).contains("--offline"), recorder.output::toString);
  }

  @Test
  void stopsTheToolWhenInterrupted() throws Exception {
    maven("echo $$ > pid; echo started; exec sleep 600");
    CountDownLatch started = new CountDownLatch(1);
    AtomicReference<Throwable> ended = new AtomicReference<>();
    Thread builder =
        new Thread(
            () -> {
              try {
                new ProjectBuild(Map.of("PATH", path()), false)
                    .build(folder.resolve("wherry.yml"), Projects.DETECTED, listener(started));
              } catch (BuildFailedException | InterruptedException e) {
                ended.set(e);
              }
            });
    builder.start();
    assertTrue(started.await(20, TimeUnit.SECONDS));
    builder.interrupt();
    builder.join(20_000);
    assertEquals(InterruptedException.class, ended.get().getClass());
    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void runsTheManifestsCommandInItsPlace() throws Exception {
    Files.delete(folder.resolve("pom.xml"));
    BuildSettings settings = settings("mkdir -p out && touch out/app.jar", "out/app.jar", "lib");
    ProjectCode code = build(Map.of("PATH", path()), settings);
    assertEquals(folder.resolve("out/app.jar"), code.classes());
    assertEquals(List.of(folder.resolve("lib/words.jar")), code.libraries());
    assertEquals(List.of("mkdir -p out && touch out/app.jar"), recorder.started);
  }

  @Test
  void asksTheToolForWhatTheManifestLeavesOpen() throws Exception {
    Projects.write(folder, "out/app.jar", "");
    BuildSettings settings =
        new BuildSettings(
            Optional.empty(), Optional.of("out/app.jar"), Optional.empty(), Projects.ORIGIN);
    ProjectCode code = build(Map.of("PATH", path()), settings);
    assertEquals(folder.resolve("out/app.jar"), code.classes());
    assertEquals(List.of(folder.resolve("lib/words.jar")), code.libraries());
  }

  @Test
  void saysThatTheCommandMadeNoJar() {
    assertEquals("W0507", failure(settings("true", "out/app.jar", "lib")).code());
  }

  @Test
  void saysThatTheLibrariesAreNoFolder() {
    Diagnostic failure = failure(settings("true", "lib/words.jar", "nowhere"));
    assertEquals("W0508", failure.code());
    assertEquals(Projects.ORIGIN.location(), failure.location().orElseThrow());
  }

  @Test
  void saysThatTheCommandFailed() {
    Diagnostic failure = failure(settings("echo no luck; exit 7", "lib/words.jar", "lib"));
    assertEquals("`echo no luck; exit 7` ended with 7: no luck", failure.message());
  }

  private ProjectCode build() throws BuildFailedException, InterruptedException {
    return build(Map.of("PATH", path()), Projects.DETECTED);
  }

  private ProjectCode build(Map<String, String> environment, BuildSettings settings)
      throws BuildFailedException, InterruptedException {
    return new ProjectBuild(environment, false)
        .build(folder.resolve("wherry.yml"), settings, recorder);
  }

  private Optional<ProjectCode> existing() {
    return new ProjectBuild(Map.of("PATH", path()), false)
        .existing(folder.resolve("wherry.yml"), Projects.DETECTED);
  }

  private Diagnostic failure(String code) {
    BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
    assertEquals(code, failed.diagnostics().get(0).code());
    return failed.diagnostics().get(0);
  }

  private Diagnostic failure(BuildSettings settings) {
    return assertThrows(BuildFailedException.class, () -> build(Map.of("PATH", path()), settings))
        .diagnostics()
        .get(0);
  }

  private static BuildSettings settings(String command, String jar, String libraries) {
    return new BuildSettings(
        Optional.of(command), Optional.of(jar), Optional.of(libraries), Projects.ORIGIN);
  }

  private String path() {
    return bin + ":/usr/bin:/bin";
  }

  private void maven(String does) throws IOException {
    Path script =
        Projects.write(
            bin,
            "mvn",
            """
            #!/bin/sh
            for word in "$@"; do
              case "$word" in -Dwherry.facts.file=*) facts="${word#*=}";; esac
            done
            """
                + does
                + "\n");
    assertTrue(script.toFile().setExecutable(true));
  }

  private static Progress listener(CountDownLatch started) {
    return new Progress() {
      @Override
      public void started(String command) {}

      @Override
      public void output(String line) {
        started.countDown();
      }
    };
  }
}
