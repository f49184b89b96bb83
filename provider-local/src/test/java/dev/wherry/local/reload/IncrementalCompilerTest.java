package dev.wherry.local.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalCompilerTest {

  @TempDir Path temp;
  private SmallProject project;
  private ClassFolder folder;
  private IncrementalCompiler compiler;

  @BeforeEach
  void makeProject() throws IOException {
    project = new SmallProject(temp.toRealPath());
    project.save(
        "a/Words.java",
        "package a; public class Words { public static String hello() { return \"hello\"; } }");
    project.save(
        "a/Greet.java", "package a; class Greet { static String say() { return Words.hello(); } }");
    project.save(
        "a/Alone.java", "package a; class Alone { static String say() { return \"alone\"; } }");
  }

  @AfterEach
  void close() throws IOException {
    compiler.close();
    folder.close();
  }

  @Test
  void compilesOneFileWhenOthersCannotSeeTheDifference() throws IOException {
    open();
    change(
        "a/Words.java",
        "package a; public class Words { public static String hello() { return \"hi\" + secret(); } private static String secret() { return \"!\"; } }");
    assertEquals(1, compile());
    assertEquals("hi!", say("a.Greet"));
  }

  @Test
  void neverTouchesTheBuildToolsClasses() throws IOException {
    open();
    byte[] before = Files.readAllBytes(project.classes.resolve("a/Alone.class"));
    change(
        "a/Alone.java", "package a; class Alone { static String say() { return \"changed\"; } }");
    compile();
    assertEquals("changed", say("a.Alone"));
    assertEquals("alone", SmallProject.say(project.classes, "a.Alone"));
    assertEquals(before.length, Files.size(project.classes.resolve("a/Alone.class")));
  }

  @Test
  void compilesThoseWhoUseWhatChanged() throws IOException {
    open();
    change(
        "a/Words.java",
        "package a; public class Words { public static Object hello() { return \"hi\"; } }");
    List<Diagnostic> errors = compiler.compile().errors();
    assertEquals(1, errors.size());
    assertTrue(
        errors.get(0).location().orElseThrow().toString().endsWith("a/Greet.java:1:66"),
        errors::toString);
    assertEquals("hello", say("a.Greet"), "the old classes stay whole");

    change(
        "a/Greet.java",
        "package a; class Greet { static String say() { return Words.hello() + \"?\"; } }");
    assertEquals(2, compile());
    assertEquals("hi?", say("a.Greet"));
  }

  @Test
  void compilesThoseWhoUseWhatIsInherited() throws IOException {
    project.save("a/Base.java", "package a; class Base { String word() { return \"base\"; } }");
    project.save("a/Sub.java", "package a; class Sub extends Base {}");
    project.save(
        "a/User.java",
        "package a; class User { static String say() { return \"\" + new Sub().word(); } }");
    open();
    change("a/Base.java", "package a; class Base { int word() { return 7; } }");
    assertEquals(3, compile());
    assertEquals("7", say("a.User"));
  }

  @Test
  void compilesAllWhenAConstantChanges() throws IOException {
    project.save("a/Limits.java", "package a; class Limits { static final int MAX = 1; }");
    project.save(
        "a/Shop.java",
        "package a; class Shop { static String say() { return \"max \" + Limits.MAX; } }");
    open();
    change("a/Limits.java", "package a; class Limits { static final int MAX = 2; }");
    assertEquals(5, compile());
    assertEquals("max 2", say("a.Shop"));
  }

  @Test
  void compilesThoseForWhomANewClassStandsInFrontOfAnother() throws IOException {
    project.save(
        "b/Thing.java",
        "package b; public class Thing { public String toString() { return \"far\"; } }");
    project.save(
        "a/User.java",
        "package a; import b.*; class User { static String say() { return new Thing().toString(); } }");
    open();
    change(
        "a/Thing.java", "package a; class Thing { public String toString() { return \"near\"; } }");
    assertEquals(2, compile());
    assertEquals("near", say("a.User"));
  }

  @Test
  void removesTheClassesOfADeletedSource() throws IOException {
    open();
    Files.delete(project.sources.resolve("a/Alone.java"));
    compiler.note(project.sources.resolve("a/Alone.java"));
    assertEquals(1, compile());
    assertFalse(Files.exists(folder.path().resolve("a/Alone.class")));
  }

  @Test
  void missesADeletedSourceThatIsStillUsed() throws IOException {
    open();
    Files.delete(project.sources.resolve("a/Words.java"));
    compiler.note(project.sources.resolve("a/Words.java"));
    assertEquals("cannot find symbol", compiler.compile().errors().get(0).message());
    assertEquals("hello", say("a.Greet"));
  }

  @Test
  void removesNestedClassesThatAreGone() throws IOException {
    project.save(
        "a/Outer.java",
        "package a; class Outer { static class Inner {} Runnable r = new Runnable() { public void run() {} }; }");
    open();
    change("a/Outer.java", "package a; class Outer {}");
    compile();
    assertTrue(Files.exists(folder.path().resolve("a/Outer.class")));
    assertFalse(Files.exists(folder.path().resolve("a/Outer$Inner.class")));
    assertFalse(Files.exists(folder.path().resolve("a/Outer$1.class")));
  }

  @Test
  void doesNotFindASecondClassOfAFileThatLostIt() throws IOException {
    project.save(
        "a/Two.java",
        "package a; class Two {} class Second { static String say() { return \"2\"; } }");
    project.save(
        "a/User.java", "package a; class User { static String say() { return Second.say(); } }");
    open();
    change("a/Two.java", "package a; class Two {}");
    assertEquals("cannot find symbol", compiler.compile().errors().get(0).message());
  }

  @Test
  void remembersWhatDidNotCompile() throws IOException {
    open();
    change(
        "a/Words.java",
        "package a; public class Words { public static String hello() { return 1; } }");
    assertEquals(1, compiler.compile().errors().size());
    change("a/Alone.java", "package a; class Alone { static String say() { return \"fine\"; } }");
    assertEquals(1, compiler.compile().errors().size());
    assertEquals("alone", say("a.Alone"));
    change(
        "a/Words.java",
        "package a; public class Words { public static String hello() { return \"1\"; } }");
    assertEquals(2, compile());
    assertEquals("fine", say("a.Alone"));
  }

  @Test
  void tellsWhereAnErrorIsAndWhatItIsAbout() throws IOException {
    open();
    change("a/Alone.java", "package a;\nclass Alone {\n  Foo foo;\n}");
    Diagnostic error = compiler.compile().errors().get(0);
    assertEquals("W0501", error.code());
    assertEquals("cannot find symbol", error.message());
    assertEquals("symbol: class Foo; location: class a.Alone", error.hint().orElseThrow());
    assertEquals(3, error.location().orElseThrow().line());
    assertEquals(3, error.location().orElseThrow().column());
    assertEquals(3, error.location().orElseThrow().length());
  }

  @Test
  void leavesLintsToTheBuildTool() throws IOException {
    project.build();
    project.options.addAll(List.of("-Xlint:all", "-Werror", "-Xplugin:Nowhere", "-J-Xmx1g"));
    open();
    change(
        "a/Alone.java",
        "package a; class Alone { static String say() { java.util.List l = null; return \"raw\" + l; } }");
    assertEquals(1, compile());
  }

  @Test
  void runsAnnotationProcessors() throws IOException {
    Path library = processor();
    project.classpath.add(library);
    project.save(
        "a/Made.java",
        "package a; @p.Make class Made { static String say() { return MadeHelper.WORD; } }");
    project.compile(project.sources, project.classes, List.of("-sourcepath", stub().toString()));
    open();
    change(
        "a/Made.java",
        "package a; @p.Make class Made { static String say() { return MadeHelper.WORD + \"!\"; } }");
    assertEquals(4, compile(), "all sources, because a processor may look at any");
    assertEquals("generated!", say("a.Made"));
  }

  private Path stub() throws IOException {
    Path stub = Files.createDirectories(temp.resolve("stub/a"));
    Files.writeString(
        stub.resolve("MadeHelper.java"),
        "package a; class MadeHelper { static final String WORD = \"stub\"; }");
    return temp.resolve("stub");
  }

  private Path processor() throws IOException {
    Path library = Files.createDirectories(temp.resolve("library"));
    Path sources = Files.createDirectories(temp.resolve("processor/p"));
    Files.writeString(sources.resolve("Make.java"), "package p; public @interface Make {}");
    Files.writeString(
        sources.resolve("Maker.java"),
        """
        package p;

        import java.io.*;
        import java.util.*;
        import javax.annotation.processing.*;
        import javax.lang.model.element.*;

        @SupportedAnnotationTypes("p.Make")
        public class Maker extends AbstractProcessor {
          @Override
          public javax.lang.model.SourceVersion getSupportedSourceVersion() {
            return javax.lang.model.SourceVersion.latest();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element element : annotations.isEmpty() ? Set.<Element>of() : round.getElementsAnnotatedWith(annotations.iterator().next())) {
              try (Writer out = processingEnv.getFiler().createSourceFile("a." + element.getSimpleName() + "Helper").openWriter()) {
                out.write("package a; class " + element.getSimpleName() + "Helper { static final String WORD = \\"generated\\"; }");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
            return true;
          }
        }
        """);
    project.compile(temp.resolve("processor"), library, List.of());
    Path services = Files.createDirectories(library.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "p.Maker\n");
    return library;
  }

  private void open() throws IOException {
    if (!Files.exists(project.classes.resolve("a"))) {
      project.build();
    }
    folder = new ClassFolder(project.classes);
    compiler =
        new IncrementalCompiler(ToolProvider.getSystemJavaCompiler(), project.code(), folder);
    compiler.warmUp();
  }

  private void change(String name, String content) throws IOException {
    compiler.note(project.save(name, content));
  }

  private int compile() throws IOException {
    IncrementalCompiler.Result result = compiler.compile();
    assertEquals(List.of(), result.errors());
    return result.compiled();
  }

  private String say(String className) {
    return SmallProject.say(folder.path(), className);
  }
}
