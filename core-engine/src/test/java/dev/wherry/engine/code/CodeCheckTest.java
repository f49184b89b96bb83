package dev.wherry.engine.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files and jars that are not as they should be. */
class CodeCheckTest {

  private static final String GREET =
      """
      package com.example;

      import dev.wherry.function.*;

      public class Greet implements Handler<Request, Response> {
        public Response handle(Request input, Context context) { return Response.ok(); }
      }
      """;

  private static final String CLASS_FILE = "com/example/Greet.class";
  private static final int MAJOR_VERSION = 7;

  @TempDir Path folder;

  @Test
  void saysThatClassesAreTooNew() throws IOException {
    ProjectCode code = compiled();
    byte[] content = Files.readAllBytes(code.classes().resolve(CLASS_FILE));
    content[MAJOR_VERSION] = 65;
    Files.write(code.classes().resolve(CLASS_FILE), content);

    Diagnostic found = only(check(code));

    assertEquals("W0313", found.code());
    assertEquals(
        "`com.example.Greet` was compiled for Java 21, but the functions run on 17",
        found.message());
    assertEquals(2, found.location().orElseThrow().line());
  }

  @Test
  void saysThatClassesAreTooNewEvenWhenTheyCannotBeRead() throws IOException {
    ProjectCode code = compiled();
    byte[] content = Files.readAllBytes(code.classes().resolve(CLASS_FILE));
    content[MAJOR_VERSION] = 127;
    Files.write(code.classes().resolve(CLASS_FILE), content);
    assertTrue(codes(code).contains("W0313"), () -> codes(code).toString());
  }

  @Test
  void survivesEveryDamageToAClassFile() throws IOException {
    ProjectCode code = compiled();
    byte[] whole = Files.readAllBytes(code.classes().resolve(CLASS_FILE));
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 4; i++) {
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      }
      Files.write(code.classes().resolve(CLASS_FILE), damaged);
      check(code);
    }
    Files.write(code.classes().resolve(CLASS_FILE), new byte[] {1, 2, 3});
    assertTrue(codes(code).contains("W0316"), () -> codes(code).toString());
  }

  @Test
  void saysThatAJarCannotBeRead() throws IOException {
    Path jar = Files.write(folder.resolve("app.jar"), new byte[] {'P', 'K', 0, 0});
    ProjectCode code = new Compiled(folder).code(jar, List.of());
    List<Diagnostic> found = check(code);
    assertEquals(List.of("W0301", "W0316"), found.stream().map(Diagnostic::code).toList());
    assertTrue(found.get(1).message().contains("is no readable jar"), found::toString);
  }

  @Test
  void readsAJarAsItReadsAFolder() throws IOException {
    ProjectCode code = compiled();
    Path jar = folder.resolve("app.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(CLASS_FILE));
      Files.copy(code.classes().resolve(CLASS_FILE), out);
    }
    assertEquals(List.of(), check(new Compiled(folder).code(jar, List.of())));
  }

  @Test
  void readsNoMoreOfAHugeJarThanItNeeds() throws IOException {
    ProjectCode code = compiled();
    Path jar = folder.resolve("huge.jar");
    byte[] noise = new byte[1024 * 1024];
    new Random(7).nextBytes(noise);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      for (int i = 0; i < 100; i++) {
        out.putNextEntry(new ZipEntry("data/" + i + ".bin"));
        out.write(noise);
      }
      for (int i = 0; i < 6_000; i++) {
        out.putNextEntry(new ZipEntry("com/example/C" + i + ".class"));
        out.write(noise, 0, 100);
      }
      out.putNextEntry(new ZipEntry(CLASS_FILE));
      Files.copy(code.classes().resolve(CLASS_FILE), out);
    }
    ProjectCode huge = new Compiled(folder).code(jar, List.of());
    List<String> codes = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> codes(huge));
    assertEquals("W0317", codes.get(codes.size() - 1));
  }

  @Test
  void refusesAClassFileThatIsTooLargeToBeOne() throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(CLASS_FILE));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    List<Diagnostic> found = check(new Compiled(folder).code(jar, List.of()));
    assertTrue(
        found.stream().anyMatch(one -> one.message().contains("too large")), found::toString);
  }

  @Test
  void judgesNothingThatDependsOnUnknownLibraries() throws IOException {
    new Compiled(folder)
        .library(
            Map.of(
                "com/words/Base.java",
                "package com.words; public abstract class Base implements dev.wherry.function.Handler<Thread, Thread> {}"))
        .own(
            Map.of(
                "com/example/Greet.java",
                """
                package com.example;

                public class Greet extends com.words.Base {
                  public Thread handle(Thread input, dev.wherry.function.Context context) { return null; }
                }
                """),
            List.of());
    ProjectCode alone =
        new ProjectCode(
            folder,
            folder.resolve("classes"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertEquals(List.of(), check(alone));
    Diagnostic missing =
        only(
            CodeCheck.review(
                List.of(Applications.of("org.other.Class", List.of(), "jackson")), alone));
    assertEquals(Severity.WARNING, missing.severity());
  }

  @Test
  void judgesWhatDiffersBetweenTargetsAndSaysWhatIsTheSameOnce() throws IOException {
    Application here = Applications.of("com.example.Greet", List.of(), "gson");
    Application there = Applications.of("com.example.Great", List.of(), "gson");
    assertEquals(
        List.of(CodeProblems.MISSING_CLASS, CodeProblems.NO_MAPPER),
        CodeCheck.review(List.of(here, here, there, there), compiled()).stream()
            .map(Diagnostic::code)
            .toList());
  }

  private ProjectCode compiled() throws IOException {
    return new Compiled(folder).own(Map.of("com/example/Greet.java", GREET), List.of());
  }

  private static List<Diagnostic> check(ProjectCode code) {
    return CodeCheck.review(
        List.of(
            Applications.of(
                "com.example.Greet", List.of(Applications.trigger("http GET /hello")), "wherry")),
        code);
  }

  private static List<String> codes(ProjectCode code) {
    return check(code).stream().map(Diagnostic::code).toList();
  }

  private static Diagnostic only(List<Diagnostic> found) {
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }
}
