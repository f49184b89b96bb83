package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LambdaErrorTest {

  @Test
  void aProcessThatEndsIsToldInLambdasWords() {
    String start = "RequestId: id-1 Error: Runtime exited ";
    assertEquals(start + "without providing a reason", LambdaError.exited("id-1", 0).message());
    assertEquals(start + "with error: exit status 3", LambdaError.exited("id-1", 3).message());
    assertEquals(start + "with error: signal: killed", LambdaError.exited("id-1", 137).message());
  }
}
