package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.revision.Revision;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.model.Application;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.StageName;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Support;
import dev.wherry.spi.blueprint.Blueprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compiling is pure, says the same twice, and leaves nothing out in silence. */
interface CompileContract extends ContractCase {

  /** Two compilations are equal, and give the same bytes. */
  @Test
  default void compilingTwiceGivesTheSame() throws Exception {
    ContractBench bench = bench();
    Compilation once = compile(bench, ContractApp.FIRST.build());
    Compilation twice = compile(bench, ContractApp.FIRST.build());

    assertTrue(once.succeeded(), () -> once.diagnostics().toString());
    assertEquals(once, twice);
    Blueprint resolved = resolved(bench);
    Map<Path, byte[]> files = new TreeMap<>(bench.provider().render(resolved));
    Map<Path, byte[]> again = new TreeMap<>(bench.provider().render(resolved));
    assertFalse(files.isEmpty());
    assertEquals(files.keySet(), again.keySet());
    files.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path.toString()));
  }

  /** What is rendered stays in the folder of the target. */
  @Test
  default void whatIsRenderedStaysInItsFolder() throws Exception {
    ContractBench bench = bench();
    for (Path path : bench.provider().render(resolved(bench)).keySet()) {
      assertFalse(path.isAbsolute(), path.toString());
      assertEquals(path.normalize(), path);
      assertFalse(path.startsWith(".."), path.toString());
    }
  }

  /** Every trigger that the provider lacks is an error at the trigger, by the agreed code. */
  @Test
  default void everyTriggerThatItLacksIsAnError() throws Exception {
    ContractBench bench = bench();
    Capabilities capabilities = bench.provider().capabilities();
    for (TriggerKind kind : TriggerKind.values()) {
      boolean lacking = capabilities.of(kind) == Support.UNSUPPORTED;
      assertEquals(
          lacking ? List.of("W0403") : List.of(),
          lacks(compile(bench, SampleApps.with(kind)), "W0403"),
          () -> "compiling an app with the trigger " + kind.word());
    }
  }

  /** Every resource that the provider lacks is an error at the resource, by the agreed code. */
  @Test
  default void everyResourceThatItLacksIsAnError() throws Exception {
    ContractBench bench = bench();
    Capabilities capabilities = bench.provider().capabilities();
    for (ResourceKind kind : ResourceKind.values()) {
      boolean lacking = capabilities.of(kind) == Support.UNSUPPORTED;
      assertEquals(
          lacking ? List.of("W0404") : List.of(),
          lacks(compile(bench, SampleApps.with(kind)), "W0404"),
          () -> "compiling an app with the resource " + kind.word());
    }
  }

  private static Compilation compile(ContractBench bench, Application app) {
    return bench.provider().compile(app, new StageName("dev"), bench.cloud().target());
  }

  private static Blueprint resolved(ContractBench bench) throws Exception {
    Wish wish = bench.work(ContractApp.FIRST, "code", DataRule.KEEP).wish();
    Revision revision = ((Wish.Deploy) wish).revision();
    return revision.resolved();
  }

  private static List<String> lacks(Compilation compilation, String code) {
    return compilation.diagnostics().stream()
        .filter(one -> one.code().equals(code) && one.isError() && one.location().isPresent())
        .map(Diagnostic::code)
        .distinct()
        .toList();
  }
}
