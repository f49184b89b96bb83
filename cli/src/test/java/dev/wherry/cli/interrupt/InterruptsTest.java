package dev.wherry.cli.interrupt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {

  private final Interrupts interrupts = new Interrupts();
  private final List<String> ran = new ArrayList<>();

  @Test
  void runsTheLatestFirstAndOnce() {
    interrupts.onInterrupt(() -> ran.add("first"));
    interrupts.onInterrupt(() -> ran.add("second"));
    interrupts.fire();
    interrupts.fire();
    assertEquals(List.of("second", "first"), ran);
  }

  @Test
  void forgetsWhatIsNoLongerNeeded() {
    interrupts.onInterrupt(() -> ran.add("done")).close();
    interrupts.fire();
    assertEquals(List.of(), ran);
  }
}
