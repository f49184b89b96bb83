package dev.wherry.engine.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.binding.Fallback;
import dev.wherry.engine.binding.users.Functions;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.function.Handler;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPointsTest {

  private static final String FUNCTIONS = Functions.class.getName().replace('.', '/');

  @TempDir private Path folder;

  @Test
  void everyFunctionHasAnEntryPointAndWhatItsTypesNeed() throws Exception {
    EntryPoints generated = generate("Functions$Plain", "Functions$TakesSecret");

    Set<String> entries = new TreeSet<>(generated.classes().keySet());
    entries.removeIf(name -> !name.endsWith("$$WherryFunction.class"));
    assertEquals(
        Set.of(
            FUNCTIONS + "$Plain$$WherryFunction.class",
            FUNCTIONS + "$TakesSecret$$WherryFunction.class"),
        entries);
    assertEquals(Set.of(new FunctionName("f1")), generated.fallbacks().keySet());
    Fallback fallback = generated.fallbacks().get(new FunctionName("f1")).get(0);
    assertEquals(Functions.class.getName() + "$Secret", fallback.what());
  }

  @Test
  void anotherMapperLeavesEverythingToReflection() throws Exception {
    Files.writeString(
        folder.resolve("wherry.yml"),
        """
        app: shop
        json: { mapper: jackson }
        functions:
          f0:
            handler: dev.wherry.engine.binding.users.Functions$Plain
            on:
              - schedule: every 5 minutes
        """);
    assertEquals(Set.of(), EntryPoints.of(application(), code()).classes().keySet());
  }

  private EntryPoints generate(String... handlers) throws Exception {
    StringBuilder manifest = new StringBuilder("app: shop\nfunctions:\n");
    for (int i = 0; i < handlers.length; i++) {
      manifest.append("  f").append(i).append(":\n    handler: dev.wherry.engine.binding.users.");
      manifest.append(handlers[i]).append("\n    on:\n      - http: GET /f").append(i).append("\n");
    }
    Files.writeString(folder.resolve("wherry.yml"), manifest);
    return EntryPoints.of(application(), code());
  }

  private Application application() {
    ManifestRequest request =
        new ManifestRequest(folder.resolve("wherry.yml"), Map.of(), Map.of());
    return ManifestReader.read(request)
        .resolve(new StageName("dev"), Target.local())
        .application()
        .orElseThrow();
  }

  private ProjectCode code() throws Exception {
    return new ProjectCode(
        folder,
        place(Functions.class),
        List.of(place(Handler.class)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
