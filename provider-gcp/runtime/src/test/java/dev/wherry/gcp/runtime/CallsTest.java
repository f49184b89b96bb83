package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {

  @Test
  void googlesTraceHeaderBecomesTheW3cOne() {
    assertEquals(
        "00-105445aa7843bc8bf206b12000100000-0000000000000001-01",
        Calls.traceParent("105445aa7843bc8bf206b12000100000/1;o=1"));
    assertEquals(
        "00-105445aa7843bc8bf206b12000100000-ffffffffffffffff-00",
        Calls.traceParent("105445aa7843bc8bf206b12000100000/18446744073709551615"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "105445aa7843bc8bf206b12000100000",
        "105445aa7843bc8bf206b12000100000/x",
        "not a trace, though as long as one/1;o=1"
      })
  void othersAreNone(String header) {
    assertNull(Calls.traceParent(header));
  }
}
