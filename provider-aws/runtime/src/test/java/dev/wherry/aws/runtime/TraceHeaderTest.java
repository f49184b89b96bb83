package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TraceHeaderTest {

  @Test
  void becomesTheW3cHeader() {
    assertEquals(
        "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
        TraceHeader.toTraceParent(
            "Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=a:1"));
  }

  @Test
  void whatIsNoTraceIsNone() {
    assertNull(TraceHeader.toTraceParent(null));
    assertNull(TraceHeader.toTraceParent(""));
    assertNull(TraceHeader.toTraceParent("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1"));
    assertNull(TraceHeader.toTraceParent("Root=5759e988;Parent=53995c3f42cd8ad8"));
  }
}
