package dev.wherry.local.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, saved in the ways that editors and version control systems save them. */
class ReloaderTest {

  @TempDir Path temp;
  private SmallProject project;
  private final Recorder recorder = new Recorder();
  private @Nullable Reloader reloader;

  @BeforeEach
  void makeProject() throws IOException {
    project = new SmallProject(temp.toRealPath().resolve("shop"));
    greet("hello");
    project.build();
  }

  @AfterEach
  void close() throws IOException {
    if (reloader != null) {
      reloader.close();
    }
  }

  @Test
  void bringsASavedSource() throws Exception {
    start();
    greet("hi");
    Change change = recorder.change();
    assertEquals("hi", say(change));
    assertEquals(1, change.compiled());
    assertFalse(change.manifest());
    assertEquals(Set.of(project.sources.resolve("a/Greet.java")), change.files());
  }

  @Test
  void bringsASourceThatIsWrittenInPlace() throws Exception {
    start();
    Files.writeString(project.sources.resolve("a/Greet.java"), source("hi"));
    assertEquals("hi", say(recorder.change()));
  }

  @Test
  void bringsOneVersionAfterTheOther() throws Exception {
    start();
    for (int i = 0; i < 5; i++) {
      greet("hello " + i);
      assertEquals("hello " + i, say(recorder.change()));
    }
  }

  @Test
  void showsACompileErrorAndBringsTheFix() throws Exception {
    start();
    project.save("a/Greet.java", "package a;\nclass Greet { static String say() { return 1 } }");
    Diagnostic error = recorder.failure();
    assertEquals("';' expected", error.message());
    assertTrue(
        error.location().orElseThrow().toString().endsWith("a/Greet.java:2:45"), error::toString);
    greet("fixed");
    assertEquals("fixed", say(recorder.change()));
  }

  @Test
  void seesSourcesInNewFolders() throws Exception {
    start();
    project.save(
        "b/c/d/Deep.java",
        "package b.c.d; class Deep { static String say() { return \"deep\"; } }");
    assertEquals("deep", SmallProject.say(recorder.change().code().classes(), "b.c.d.Deep"));
    project.save(
        "b/c/d/Deep.java",
        "package b.c.d; class Deep { static String say() { return \"deeper\"; } }");
    assertEquals("deeper", SmallProject.say(recorder.change().code().classes(), "b.c.d.Deep"));
  }

  @Test
  void seesThatAWholeFolderWasReplaced() throws Exception {
    start();
    Path other = Files.createDirectories(temp.toRealPath().resolve("other/a"));
    Files.writeString(other.resolve("Greet.java"), source("from another branch"));
    Files.move(project.sources.resolve("a"), temp.resolve("old"));
    Files.move(other, project.sources.resolve("a"));
    assertEquals("from another branch", say(recorder.lastChange("from another branch")));
    greet("and edited");
    assertEquals("and edited", say(recorder.lastChange("and edited")));
  }

  @Test
  void bringsResources() throws Exception {
    start();
    Path words = project.resources.resolve("texts/words.txt");
    Files.createDirectories(words.getParent());
    Files.writeString(words, "one");
    Path copy = recorder.change().code().classes().resolve("texts/words.txt");
    assertEquals("one", Files.readString(copy));
    Files.writeString(words, "three");
    recorder.change();
    assertEquals("three", Files.readString(copy));
    Files.delete(words);
    recorder.change();
    assertFalse(Files.exists(copy));
  }

  @Test
  void tellsThatTheManifestChanged() throws Exception {
    start();
    Files.writeString(project.root.resolve("wherry.yml"), "app: store");
    Change change = recorder.change();
    assertTrue(change.manifest());
    assertEquals(0, change.compiled());
    assertEquals("hello", say(change));
  }

  @Test
  void watchesOtherFilesOfAManifestFromNowOn() throws Exception {
    start();
    Path include = project.root.resolve("functions/orders.yml");
    Files.createDirectories(include.getParent());
    started().watchManifest(Set.of(project.root.resolve("wherry.yml"), include));
    Files.writeString(include, "functions: {}");
    assertTrue(recorder.change().manifest());
  }

  @Test
  void leavesBuildFilesToTheBuildTool() throws Exception {
    start();
    Files.writeString(project.root.resolve("pom.xml"), "<project><!-- more --></project>");
    assertEquals(Set.of(project.root.resolve("pom.xml")), recorder.build());
  }

  @Test
  void goesOnFromANewBuildWithWhatWasSavedMeanwhile() throws Exception {
    project.save(
        "a/Other.java", "package a; class Other { static String say() { return \"old\"; } }");
    project.build();
    recorder.onBuild =
        () -> {
          project.save(
              "a/Other.java",
              "package a; class Other { static String say() { return \"built\"; } }");
          project.build();
          greet("saved during the build");
          started().rebuilt(project.code());
        };
    start();
    Files.writeString(project.root.resolve("pom.xml"), "<project><!-- more --></project>");
    recorder.build();
    Change change = recorder.lastChange("saved during the build");
    assertEquals("built", SmallProject.say(change.code().classes(), "a.Other"));
  }

  @Test
  void leavesOtherLanguagesToTheBuildTool() throws Exception {
    start();
    Path kotlin = Files.writeString(project.sources.resolve("a/More.kt"), "class More");
    assertEquals(Set.of(kotlin), recorder.build());
  }

  @Test
  void doesNotMindWhatEditorsKeepForThemselves() throws Exception {
    start();
    Files.writeString(project.sources.resolve("a/.Greet.java.swp"), "x");
    Files.writeString(project.sources.resolve("a/Greet.java~"), "x");
    Files.createSymbolicLink(project.sources.resolve("a/.#Greet.java"), Path.of("user@host.1"));
    Files.writeString(project.resources.resolve("words.txt~"), "x");
    greet("hi");
    assertEquals(
        Set.of(project.sources.resolve("a/Greet.java")), recorder.lastChange("hi").files());
  }

  @Test
  void worksWithAJarOfClasses() throws Exception {
    Path jar = project.root.resolve("app.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("a/Greet.class"));
      Files.copy(project.classes.resolve("a/Greet.class"), out);
    }
    ProjectCode code = project.code();
    ProjectCode jarred =
        new ProjectCode(
            code.root(),
            jar,
            code.libraries(),
            code.sources(),
            code.resources(),
            code.compileClasspath(),
            code.compilerOptions(),
            code.buildFiles());
    reloader = Reloader.start(jarred, Set.of(), recorder);
    greet("hi");
    assertEquals("hi", say(recorder.change()));
  }

  @Test
  void worksByLookingRegularlyWhereNothingIsTold() throws Exception {
    reloader = Reloader.start(project.code(), Set.of(), recorder, new PollingSignal());
    greet("hi");
    assertEquals("hi", say(recorder.change()));
  }

  @Test
  void removesItsCopyWhenClosed() throws Exception {
    start();
    greet("hi");
    Path classes = recorder.change().code().classes();
    started().close();
    assertFalse(Files.exists(classes));
  }

  @Test
  void saysThatAJavaWithoutCompilerCannotCompile() throws Exception {
    try (ChangeSignal signal = FileSystemSignal.open();
        ReloadWork work =
            new ReloadWork(
                Optional.empty(), new ProjectFiles(project.code(), Set.of()), recorder, signal)) {
      work.prepare();
      greet("hi");
      work.look(Duration.ZERO);
      assertEquals("W0505", recorder.failure().code());
    }
  }

  private void start() throws IOException {
    reloader = Reloader.start(project.code(), Set.of(project.root.resolve("wherry.yml")), recorder);
  }

  private Reloader started() {
    return Objects.requireNonNull(reloader);
  }

  private void greet(String word) throws IOException {
    project.save("a/Greet.java", source(word));
  }

  private static String source(String word) {
    return "package a; class Greet { static String say() { return \"" + word + "\"; } }";
  }

  private static String say(Change change) {
    return SmallProject.say(change.code().classes(), "a.Greet");
  }

  /** Something that a test does while it is called back. */
  private interface Step {
    void run() throws IOException;
  }

  private static final class Recorder implements ReloadListener {

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private volatile Step onBuild = () -> {};

    @Override
    public void changed(Change change) {
      heard.add(change);
    }

    @Override
    public void compileFailed(List<Diagnostic> diagnostics) {
      heard.add(diagnostics.get(0));
    }

    @Override
    public void buildChanged(Set<Path> files) {
      heard.add(files);
      try {
        onBuild.run();
      } catch (IOException e) {
        heard.add(e);
      }
    }

    Change change() throws InterruptedException {
      return (Change) next();
    }

    /** A folder that is exchanged may be seen in two steps. */
    Change lastChange(String word) throws InterruptedException {
      Change change = change();
      while (!say(change).equals(word)) {
        change = change();
      }
      return change;
    }

    Diagnostic failure() throws InterruptedException {
      return (Diagnostic) next();
    }

    Object build() throws InterruptedException {
      return next();
    }

    private Object next() throws InterruptedException {
      Object next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(next, "nothing was heard");
      return next;
    }
  }
}
