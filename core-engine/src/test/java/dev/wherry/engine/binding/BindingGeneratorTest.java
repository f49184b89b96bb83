package dev.wherry.engine.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Response;
import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class BindingGeneratorTest {

  private static final String USERS = "dev.wherry.engine.binding.users.";
  private static final String ORDER = "{\"id\":\"a\",\"day\":\"MONDAY\",\"numbers\":[1]}";

  private final GeneratedClassLoader loader = new GeneratedClassLoader(USERS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Functions$Plain | {\"text\":\"aMONDAY\"}",
        "Functions$TakesResources | {\"text\":\"hia\"}",
        "Functions::factory | {\"text\":\"factory a\"}",
        "Functions::withResources | {\"text\":\"hi\"}",
        "Functions$Nothing | {\"a\":{\"text\":\"b\"}}",
      })
  void generatesFunctions(String handler, String answer) throws Exception {
    GeneratedBinding binding = generate(handler);
    assertEquals(List.of(), binding.fallbacks());
    Outcome.Value outcome =
        (Outcome.Value) load(handler).invoke(new Invocation.Direct(ORDER.getBytes(UTF_8)), call());
    assertNull(outcome.failure());
    assertEquals(answer, new String(outcome.json(), UTF_8));
  }

  @Test
  void generatesForRequestsSchedulesAndEvents() throws Exception {
    generate("Functions$Http");
    generate("Functions$Nightly");
    generate("Functions$OnEvent");
    assertEquals(ORDER, post("Functions$Http", ORDER));
    String event = "{\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":" + ORDER + "}";
    assertEquals(ORDER, post("Functions$OnEvent", event));
    Outcome nightly = load("Functions$Nightly").invoke(new Invocation.Direct(new byte[0]), call());
    assertNull(nightly.failure());
  }

  @Test
  void loadsNoClassOfTheUser() {
    generate("Functions$Plain");
    assertFalse(loader.isLoaded(USERS + "Functions$Plain"));
    assertFalse(loader.isLoaded(USERS + "Functions$Order"));
  }

  @Test
  void generatesTheSameBytesTwice() {
    GeneratedBinding first = generate("Functions$Plain");
    GeneratedBinding second = generate("Functions$Plain");
    assertEquals(first.classes().keySet(), second.classes().keySet());
    first.classes().forEach((name, bytes) -> assertArrayEquals(bytes, second.classes().get(name)));
  }

  @Test
  void generatesNoReflection() {
    for (byte[] content : generate("Functions$Plain").classes().values()) {
      new ClassReader(content).accept(new NoReflection(), 0);
    }
  }

  @Test
  void tellsWhatIsLeftToReflection() {
    GeneratedBinding secret = generate("Functions$TakesSecret");
    assertTrue(secret.entry().isPresent());
    assertEquals(
        List.of(
            Fallback.of(USERS + "Functions$Secret", "is private, so no other class can make it")),
        secret.fallbacks());
    assertEquals(
        List.of(
            Fallback.of(
                USERS + "Functions$TakesBoxOfSecret",
                "uses `Box<String>`, which is private, so no other class can make it")),
        generate("Functions$TakesBoxOfSecret").fallbacks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Functions$Raw | does not write out what it takes and gives",
        "Functions$PrivateConstructor | has no constructor that can be called",
        "Functions$Order | is no Handler",
        "Functions::missing | is no static method that can be called",
        "Functions$Gone | names `dev.wherry.engine.binding.users.Functions$Gone`, which cannot be read",
      })
  void leavesToReflectionWhatItCannotGenerate(String handler, String why) {
    GeneratedBinding binding = generate(handler);
    assertEquals(Optional.empty(), binding.entry());
    assertEquals(Map.of(), binding.classes());
    assertEquals(why, binding.fallbacks().get(0).why());
  }

  @Test
  void leavesToReflectionWhatIsNoClassFile() {
    ClassBytes damaged =
        name ->
            name.endsWith("Functions$Order")
                ? Optional.of(new byte[] {1, 2, 3})
                : loader.find(name);
    GeneratedBinding binding =
        new BindingGenerator(damaged, FunctionDefinition.Json.DEFAULT)
            .generate(USERS + "Functions$Plain");
    assertEquals(
        "names `dev.wherry.engine.binding.users.Functions$Order`, which cannot be read",
        binding.fallbacks().get(0).why());
  }

  @Test
  void leavesAnotherMapperAlone() {
    GeneratedBinding binding =
        new BindingGenerator(loader, new FunctionDefinition.Json("jackson", false, false))
            .generate(USERS + "Functions$Plain");
    assertEquals("is bound by `jackson`", binding.fallbacks().get(0).why());
  }

  @Test
  void reflectsWhereNothingWasGenerated() throws Exception {
    assertEquals("{\"content\":\"x\"}", post("Functions$TakesBoxOfSecret", "{\"content\":\"x\"}"));
  }

  @Test
  void reflectsForOtherSettingsThanWereGeneratedFor() throws Exception {
    generate("Functions$Plain");
    FunctionInstance reject =
        new GeneratedFunctionLoader(loader)
            .load(
                definition("Functions$Plain", new FunctionDefinition.Json("wherry", false, true)),
                new NoResources(Map.of()),
                (level, function, id, message, fields, failure) -> {});
    Outcome outcome = reject.invoke(new Invocation.Direct("{\"more\":1}".getBytes(UTF_8)), call());
    assertEquals("$.more: is not known here", outcome.failure().getMessage());
  }

  @Test
  void saysWhyAHandlerCannotBeMade() {
    generate("Functions$Failing");
    FunctionLoadException e =
        assertThrows(FunctionLoadException.class, () -> load("Functions$Failing"));
    assertTrue(e.getMessage().endsWith("java.lang.IllegalStateException: no database"));
    generate("Functions::nothing");
    e = assertThrows(FunctionLoadException.class, () -> load("Functions::nothing"));
    assertTrue(e.getMessage().endsWith("returned null"));
  }

  private static final class NoReflection extends ClassVisitor {

    NoReflection() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String descriptor, boolean isInterface) {
          assertFalse(owner.startsWith("java/lang/reflect"), owner);
          assertFalse(method.equals("reflected"), method);
        }
      };
    }
  }

  private GeneratedBinding generate(String handler) {
    GeneratedBinding binding =
        new BindingGenerator(loader, FunctionDefinition.Json.DEFAULT).generate(USERS + handler);
    loader.add(binding.classes());
    return binding;
  }

  private FunctionInstance load(String handler) throws FunctionLoadException {
    return new GeneratedFunctionLoader(loader)
        .load(
            definition(handler, FunctionDefinition.Json.DEFAULT),
            new NoResources(Map.of("GREETING", "hi")),
            (level, function, id, message, fields, failure) -> {});
  }

  private static FunctionDefinition definition(String handler, FunctionDefinition.Json json) {
    return new FunctionDefinition("app", "f", "dev", "local", USERS + handler, Map.of(), json);
  }

  private String post(String handler, String body) throws Exception {
    Outcome.Http outcome =
        (Outcome.Http)
            load(handler)
                .invoke(
                    new Invocation.Http(
                        "POST", "/", "", "POST /", Map.of(), Map.of(), body.getBytes(UTF_8)),
                    call());
    assertNull(outcome.failure());
    return new String(((Response.BytesBody) outcome.response().body()).bytes(), UTF_8);
  }

  private static Call call() {
    return new Call("c", System.currentTimeMillis() + 60_000, null, null);
  }
}
