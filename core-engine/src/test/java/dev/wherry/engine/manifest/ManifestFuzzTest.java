package dev.wherry.engine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import dev.wherry.engine.diagnostic.DiagnosticText;
import dev.wherry.engine.diagnostic.Diagnostics;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.manifest.yaml.YamlReader;
import dev.wherry.model.Application;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a manifest, reading it ends with diagnostics or an application. */
class ManifestFuzzTest {

  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1500);
  private static final long SEED = Long.getLong("fuzz.seed", 20261122);
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "~",
    "*a",
    "&a ",
    "<<: *a",
    "\"",
    "'",
    "${",
    "${param:A}",
    "${env:X:-y}",
    "|",
    ">",
    "#",
    "!!map",
    "---\n",
    "...",
    "?",
    ",",
    "@",
    "%",
    "\u0000",
    "\uFEFF",
    "\uD83D\uDE80",
    "99999999999999999999",
    "null",
    "on",
    "\r",
    "\u2028",
    "x-a"
  };

  @TempDir Path folder;

  @Test
  void neverThrows() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (GoldenCase golden : GoldenCase.all()) {
      if (Files.exists(golden.file())) {
        seeds.add(Files.readAllBytes(golden.file()));
      }
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutate(seeds.get(random.nextInt(seeds.size())), random);
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(mutated));
    }
  }

  private void read(byte[] bytes) throws IOException {
    Path file = folder.resolve("wherry.yml");
    Files.write(file, bytes);
    try {
      Manifest manifest =
          ManifestReader.read(new ManifestRequest(file, Map.of("A", "b"), Map.of()));
      List<Target> targets = new ArrayList<>(manifest.targets());
      targets.add(Target.local());
      for (Target target : targets) {
        Resolution resolution = manifest.resolve(new StageName("prod"), target);
        assertEquals(
            resolution.application().isEmpty(), Diagnostics.anyError(resolution.diagnostics()));
        resolution
            .application()
            .ifPresent(application -> nothingIsLost(bytes, application, target));
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        DiagnosticText.render(resolution.diagnostics(), true, name -> Optional.of(lines));
      }
    } catch (RuntimeException | StackOverflowError bug) {
      fail("reading threw on:\n" + new String(bytes, StandardCharsets.UTF_8), bug);
    }
  }

  /** Without layers and filters every function, trigger and resource written is in the model. */
  private static void nothingIsLost(byte[] bytes, Application application, Target target) {
    Node.Fields written = YamlReader.read("again", bytes, problem -> {}).orElseThrow();
    boolean layered =
        written.entries().containsKey("stages") || written.entries().containsKey("include");
    if (!layered && target.isLocal()) {
      Map<String, Integer> triggers = new TreeMap<>();
      application.functions().forEach((n, f) -> triggers.put(n.value(), f.triggers().size()));
      Map<String, Integer> expected = new TreeMap<>();
      entries(written, "functions")
          .forEach((name, function) -> expected.put(name, triggers((Node.Fields) function)));
      assertEquals(expected, triggers);
      Set<String> resources = new TreeSet<>();
      application.resources().keySet().forEach(name -> resources.add(name.value()));
      assertEquals(new TreeSet<>(entries(written, "resources").keySet()), resources);
    }
  }

  private static int triggers(Node.Fields function) {
    Node on = entries(function).get("on");
    return on instanceof Node.Items items ? items.values().size() : on == null ? 0 : 1;
  }

  private static Map<String, Node> entries(Node.Fields fields, String key) {
    return entries(fields).get(key) instanceof Node.Fields inner ? entries(inner) : Map.of();
  }

  private static Map<String, Node> entries(Node.Fields fields) {
    Map<String, Node> entries = new TreeMap<>();
    fields
        .entries()
        .forEach(
            (name, entry) -> {
              if (!(entry.value() instanceof Node.Scalar text && text.isNothing())) {
                entries.put(name, entry.value());
              }
            });
    return entries;
  }

  private static byte[] mutate(byte[] seed, Random random) {
    StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.UTF_8));
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(3)));
        default -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
