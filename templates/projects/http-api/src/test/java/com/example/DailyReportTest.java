package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.function.test.Functions;
import dev.wherry.function.test.Result;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailyReportTest {

  @Test
  void namesTheDay() {
    Result result =
        Functions.of(DailyReport.class).schedule().at(Instant.parse("2030-05-01T05:00:00Z")).call();
    assertEquals("boats leave today", result.log().get(0).message());
    assertEquals(LocalDate.of(2030, 5, 1), result.log().get(0).fields().get(1));
  }
}
