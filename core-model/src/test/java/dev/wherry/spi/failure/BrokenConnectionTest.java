package dev.wherry.spi.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenConnectionTest {

  @Test
  void theInnermostCauseTellsWhy() {
    ConnectException refused = new ConnectException("Connection refused");
    IOException tried = new IOException("tried 8 times", refused);

    assertEquals(
        Optional.of(refused), BrokenConnection.behind(new UncheckedIOException("failed", tried)));
  }

  @Test
  void whatIsAboutNoConnectionHasNone() {
    assertEquals(
        Optional.empty(),
        BrokenConnection.behind(new IllegalStateException(new NullPointerException())));
    assertEquals(Optional.empty(), BrokenConnection.behind(new RuntimeException("no cause")));
  }

  @Test
  void aHostWithoutAnAddressIsNamed() {
    String words = "no address is known for `sts.example`";

    assertEquals(words, BrokenConnection.reason(new UnknownHostException("sts.example")));
    assertEquals(
        words,
        BrokenConnection.reason(
            new UnknownHostException("sts.example: Name or service not known")));
  }

  @Test
  void aReasonIsOneLine() {
    assertEquals("broken", BrokenConnection.reason(new IOException("broken\nat 10:15")));
    assertEquals("ConnectException", BrokenConnection.reason(new ConnectException()));
    assertEquals("the connection broke", BrokenConnection.reason(new IOException("")));
  }
}
