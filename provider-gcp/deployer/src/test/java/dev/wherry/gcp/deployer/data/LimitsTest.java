package dev.wherry.gcp.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @Test
  void everyNumberHasASourceAndADate() {
    Limits limits = Limits.shipped();
    Set<String> numbers =
        Stream.of(Limits.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("sources") && !name.equals("date"))
            .collect(Collectors.toSet());
    assertEquals(numbers, limits.sources().keySet());
    limits
        .sources()
        .values()
        .forEach(one -> assertEquals("cloud.google.com", URI.create(one).getHost()));
    assertTrue(LocalDate.parse(limits.date()).getYear() >= 2026);
    List<Integer> steps = limits.cpuByMemory().stream().map(CpuStep::memory).toList();
    assertEquals(steps.stream().sorted().distinct().toList(), steps);
  }

  @ParameterizedTest
  @CsvSource({
    "128,0.083",
    "129,0.167",
    "512,0.333",
    "1024,0.583",
    "1500,1",
    "2048,1",
    "4096,2",
    "8192,2",
    "8193,4",
    "32768,8"
  })
  void memoryComesWithProcessors(int memory, String cpu) {
    assertEquals(cpu, Limits.shipped().cpu(memory));
  }
}
