package dev.wherry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a JVM charges much for at first use stays out of what every artifact carries. */
class ColdPathTest {

  private static final int FEWEST_CLASSES = 70;

  /** Prices of a first use on JDK 17 and 25, in ms: streams 11, regex 4, loggers 25, UUIDs 33. */
  private static final List<String> DEAR_TYPES =
      List.of(
          "java/util/stream/",
          "java/util/regex/",
          "java/util/logging/",
          "java/lang/System$Logger",
          "java/util/ServiceLoader",
          "java/util/Properties",
          "java/util/Formatter",
          "java/util/concurrent/atomic/",
          "java/text/",
          "java/security/",
          "java/net/http/",
          "java/net/HttpURLConnection",
          "java/lang/invoke/");

  private static final Set<String> DEAR_CALLS =
      Set.of(
          "java/lang/String.format",
          "java/lang/String.formatted",
          "java/lang/String.matches",
          "java/lang/String.replaceAll",
          "java/lang/String.replaceFirst",
          "java/util/UUID.randomUUID");

  /** Compares in constant time and makes no digest: no security provider is looked up. */
  private static final Set<String> CHEAP_CALLS = Set.of("java/security/MessageDigest.isEqual");

  /** Define classes, and make neither method handles nor digests: that saves more than it costs. */
  private static final Set<String> CHEAP_DEFINITION =
      Set.of(
          "dev/wherry/runtime/adapter/StartupClasses.define java/lang/invoke/MethodHandles",
          "dev/wherry/runtime/adapter/StartupClasses.define java/lang/invoke/MethodHandles$Lookup",
          "dev/wherry/runtime/adapter/StartupClasses.define java/security/ProtectionDomain",
          "dev/wherry/runtime/adapter/StartupClasses.define java/security/CodeSource");

  private static final String REFLECTIVE_PACKAGE = "dev/wherry/runtime/reflect/";

  /** Parts of the function API's signatures, and arrays, which need no method handles. */
  private static final Set<String> CHEAP_REFLECTION =
      Set.of("java/lang/reflect/Type", "java/lang/reflect/Array");

  /** Looks its one class up by name where nobody hands it over. */
  private static final Set<String> MAY_REFLECT =
      Set.of("dev/wherry/runtime/GeneratedFunctionLoader");

  private final List<String> found = new ArrayList<>();

  @Test
  void usesNothingThatIsDearAtFirstUse() throws Exception {
    Path root = Path.of(ReflectiveFunctionLoader.class.getResource("/").toURI());
    Path classes = root.resolveSibling("classes");
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    assertTrue(files.size() >= FEWEST_CLASSES, files.size() + " classes");
    for (Path file : files) {
      check(file);
    }
    assertEquals(List.of(), found);
  }

  /** Holds one of each. */
  static final class Dear {
    static String dear(Object value, Thread.State state) throws ReflectiveOperationException {
      value.getClass().getMethod("toString").invoke(value);
      Runnable lambda = () -> {};
      lambda.run();
      switch (state) {
        case NEW -> java.util.UUID.randomUUID();
        default -> Stream.of(value).toList();
      }
      return String.format("%s", value) + state;
    }
  }

  @Test
  void seesWhatIsDear() throws Exception {
    check(Path.of(Dear.class.getResource("ColdPathTest$Dear.class").toURI()));
    String place = Dear.class.getName().replace('.', '/') + ".dear ";
    for (String seen :
        List.of(
            "reflects with java/lang/reflect/Method",
            "uses invokedynamic",
            "switches on an enum",
            "calls java/util/UUID.randomUUID",
            "uses java/util/stream/Stream",
            "calls java/lang/String.format")) {
      assertTrue(found.contains(place + seen), () -> seen + " not in " + found);
    }
  }

  private void check(Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    reader.accept(new Prices(reader.getClassName()), ClassReader.SKIP_FRAMES);
  }

  private final class Prices extends ClassVisitor {

    private final String type;

    Prices(String type) {
      super(Opcodes.ASM9);
      this.type = type;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      String place = type + "." + name;
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String methodDescriptor, Handle bootstrap, Object... arguments) {
          // A record's own toString, hashCode and equals cost nothing until they are called.
          if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            found.add(place + " uses invokedynamic");
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String methodDescriptor, boolean isInterface) {
          if (!CHEAP_CALLS.contains(owner + "." + method)) {
            checkType(place, owner);
          }
          if (DEAR_CALLS.contains(owner + "." + method)) {
            found.add(place + " calls " + owner + "." + method);
          }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
          checkType(place, owner);
          if (field.startsWith("$SwitchMap$")) {
            found.add(place + " switches on an enum");
          }
        }

        @Override
        public void visitTypeInsn(int opcode, String owner) {
          checkType(place, owner);
        }
      };
    }

    private void checkType(String place, String owner) {
      for (String dear : DEAR_TYPES) {
        if (owner.startsWith(dear) && !CHEAP_DEFINITION.contains(place + " " + owner)) {
          found.add(place + " uses " + owner);
        }
      }
      boolean reflects =
          owner.startsWith("java/lang/reflect/") && !CHEAP_REFLECTION.contains(owner);
      if (reflects && !type.startsWith(REFLECTIVE_PACKAGE) && !MAY_REFLECT.contains(type)) {
        found.add(place + " reflects with " + owner);
      }
    }
  }
}
