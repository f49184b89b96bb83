package dev.wherry.local.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.Handler;
import dev.wherry.model.ProjectCode;
import dev.wherry.runtime.host.FunctionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance's loader shares with the host, and what it does not. */
class IsolationTest {

  private static final String HELLO = "dev.wherry.local.fixture.Fixtures$Hello";
  private static final String RUNTIME = "dev.wherry.runtime.ReflectiveFunctionLoader";

  @TempDir Path folder;
  private Path classFile;
  private CodeVersion code;

  @BeforeEach
  void open() throws IOException {
    String path = HELLO.replace('.', '/') + ".class";
    classFile = folder.resolve("classes").resolve(path);
    Files.createDirectories(classFile.getParent());
    try (InputStream in = getClass().getResourceAsStream("/" + path)) {
      Files.write(classFile, in.readAllBytes());
    }
    Files.writeString(folder.resolve("classes/where.txt"), "classes");
    Path jar = jar(Map.of("where.txt", "library", "only.txt", "library"));
    ProjectCode project =
        new ProjectCode(
            folder,
            folder.resolve("classes"),
            List.of(jar),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    code = CodeVersion.open(project, new RuntimeClasses());
  }

  private Path jar(Map<String, String> entries) throws IOException {
    Path jar = folder.resolve("library.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @AfterEach
  void close() {
    code.close();
  }

  private FunctionClassLoader loader() {
    return code.newLoader(
        new InstanceHost() {
          @Override
          public void exited(int status) {}

          @Override
          public void printed(boolean error, byte[] bytes, int offset, int length) {}
        });
  }

  private static String text(ClassLoader loader, String path) throws IOException {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void eachInstanceHasItsOwnUserAndRuntimeClasses() throws Exception {
    for (String name : List.of(HELLO, RUNTIME)) {
      Class<?> first = loader().loadClass(name);
      assertNotSame(first, loader().loadClass(name));
      assertNotSame(getClass().getClassLoader(), first.getClassLoader());
    }
  }

  @Test
  void theFunctionApiAndTheBridgeAreTheHosts() throws Exception {
    FunctionClassLoader loader = loader();
    assertSame(Handler.class, loader.loadClass(Handler.class.getName()));
    assertSame(FunctionLoader.class, loader.loadClass(FunctionLoader.class.getName()));
    assertSame(FunctionLoader.class, loader.loadClass(RUNTIME).getInterfaces()[0]);
  }

  @Test
  void theHostsOwnClassesAreHidden() {
    for (String name : List.of("dev.wherry.local.LocalRunner", "org.objectweb.asm.ClassReader")) {
      assertThrows(ClassNotFoundException.class, () -> loader().loadClass(name));
    }
  }

  @Test
  void aBuildThatOverwritesClassesDoesNotReachARunningVersion() throws Exception {
    Files.delete(classFile);
    assertEquals(HELLO, loader().loadClass(HELLO).getName());
  }

  @Test
  void resourcesComeFromTheClassesFirst() throws Exception {
    FunctionClassLoader loader = loader();
    assertEquals("classes", text(loader, "where.txt"));
    assertEquals("library", text(loader, "only.txt"));
    assertEquals(2, Collections.list(loader.getResources("where.txt")).size());
    assertNull(loader.getResource("absent.txt"));
    assertNull(loader.getResource("../library.jar"));
  }

  @Test
  void aClassThatNeverExitsStaysAsItIs() throws Exception {
    byte[] bytes = Files.readAllBytes(classFile);
    assertSame(bytes, ExitRewriter.rewrite(bytes));
  }
}
