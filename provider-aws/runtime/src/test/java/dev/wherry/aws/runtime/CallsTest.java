package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class CallsTest {

  @Test
  void aTraceOfXRayBecomesTheW3cHeader() {
    assertEquals(
        "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
        Calls.traceParent(
            "Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=a:1"));
  }

  @Test
  void whatIsNoTraceIsNone() {
    assertNull(Calls.traceParent(null));
    assertNull(Calls.traceParent(""));
    assertNull(Calls.traceParent("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1"));
    assertNull(Calls.traceParent("Root=5759e988;Parent=53995c3f42cd8ad8"));
  }
}
