package dev.wherry.azure.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.JavaRelease;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final Limits LIMITS = Limits.shipped();

  @Test
  void everyNumberHasASourceAndADate() {
    assertFalse(LIMITS.sources().isEmpty());
    assertTrue(LocalDate.parse(LIMITS.date()).getYear() >= 2026);
    for (List<Integer> steps : List.of(LIMITS.memorySizes(), LIMITS.retentionDays())) {
      assertEquals(steps.stream().sorted().distinct().toList(), steps);
    }
    assertEquals(JavaRelease.KNOWN, LIMITS.javaVersions());
  }

  @ParameterizedTest
  @CsvSource({"1,512", "512,512", "513,2048", "2048,2048", "2049,4096", "9999,4096"})
  void memoryComesInSizes(int wanted, int given) {
    assertEquals(given, LIMITS.memory(wanted));
  }

  @ParameterizedTest
  @CsvSource({"0,30", "14,30", "32,60", "365,365", "366,550", "731,730"})
  void logsAreKeptInSteps(int wanted, int given) {
    assertEquals(given, LIMITS.retention(wanted));
  }

  @Test
  void rolesAreKnownByTheirNames() {
    BuiltInRoles roles = BuiltInRoles.shipped();
    assertEquals("4633458b-17de-408a-b874-0445c86b69e6", roles.named("Key Vault Secrets User"));
    assertThrows(IllegalArgumentException.class, () -> roles.named("Key Vault Thief"));
    roles
        .roles()
        .values()
        .forEach(id -> assertTrue(id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), id));
    assertEquals(roles.roles().size(), roles.roles().values().stream().distinct().count());
  }

  @Test
  void aTypeOfAnotherServiceHasNoVersion() {
    assertThrows(IllegalArgumentException.class, () -> NativeTypes.apiVersion("Microsoft.Sql/a"));
    assertThrows(IllegalArgumentException.class, () -> NativeTypes.apiVersion("plain"));
  }
}
