package dev.wherry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds for code wherever it stands. */
class CodeRulesTest {

  /** Fewer classes than this in a room mean that the rules looked at nothing. */
  private static final Map<String, Integer> FLOOR =
      new TreeMap<>(
          Map.of(
              "dev.wherry.function",
              25,
              Wherry.FUNCTION_RUNTIME,
              40,
              "dev.wherry.model..",
              30,
              Wherry.CORE_ENGINE,
              60,
              Wherry.PROVIDER_LOCAL,
              30,
              Wherry.CLI,
              25));

  @Test
  void rulesLookAtEveryRoom() {
    FLOOR.forEach(
        (room, floor) -> {
          long seen = Wherry.classesIn(room);
          assertTrue(seen >= floor, () -> room + " has " + seen + " classes, expected " + floor);
        });
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    List<String> silent =
        Wherry.CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !isNullMarked(room))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertEquals(List.of(), silent, "packages without a @NullMarked package-info.java");
  }

  private static boolean isNullMarked(JavaPackage room) {
    return room.tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }

  /**
   * A handler of the testkit plays a process that dies; a vendor's runtime ends with the process
   * that started it, and is not this one.
   */
  @Test
  void onlyTheCliExits() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Wherry.CLI, "dev.wherry.testkit.parity", "dev.wherry.local.process")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(Wherry.CLASSES);
  }

  @Test
  void onlyTheCliPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Wherry.CLI)
        .should()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(Wherry.CLASSES);
  }
}
