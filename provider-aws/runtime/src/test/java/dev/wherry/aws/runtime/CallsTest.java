package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final String XRAY =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
  private static final TestContext TRACED = new TestContext("request-1", 20_000, XRAY);

  @Test
  void aTraceOfXRayBecomesTheW3cHeader() {
    assertEquals(
        "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
        Calls.traceParent(
            "Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=a:1"));
  }

  @Test
  void aCallersTraceComesFirstWhereItIsOne() {
    String sent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    assertEquals(sent, Calls.of(TRACED, null, List.of(sent)).traceParent());
    String own = Calls.of(TRACED, null, List.of("garbage\u0001")).traceParent();
    assertEquals(Calls.traceParent(XRAY), own);
    assertEquals(own, Calls.of(TRACED, null, List.of()).traceParent());
  }

  @Test
  void whatIsNoTraceIsNone() {
    assertNull(Calls.traceParent(null));
    assertNull(Calls.traceParent(""));
    assertNull(Calls.traceParent("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1"));
    assertNull(Calls.traceParent("Root=5759e988;Parent=53995c3f42cd8ad8"));
  }
}
