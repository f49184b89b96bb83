package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RuntimeApiRequestTest {

  @Test
  void readsOneRequestAfterTheOther() throws IOException {
    InputStream in =
        stream(
            "POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nContent-Length: 2\r\n"
                + "X-Odd: a: b\r\n\r\n{}"
                + "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nhost: x\r\n\r\n");
    RuntimeApiRequest first = RuntimeApiRequest.read(in);
    assertEquals("invocation/id-1/response", first.path());
    assertEquals("id-1", first.requestId());
    assertEquals("a: b", first.headers().get("x-odd"));
    assertEquals("{}", first.text());
    RuntimeApiRequest second = RuntimeApiRequest.read(in);
    assertEquals("invocation/next", second.path());
    assertEquals("", second.requestId());
    assertNull(RuntimeApiRequest.read(in));
  }

  @Test
  void takesAHeaderOfAMegabyte() throws IOException {
    String cause = "x".repeat(1024 * 1024);
    RuntimeApiRequest request =
        RuntimeApiRequest.read(
            stream("POST /2018-06-01/runtime/init/error HTTP/1.1\r\ncause: " + cause + "\r\n\r\n"));
    assertEquals(cause, request.headers().get("cause"));
  }

  @Test
  void refusesOtherPathsAndHalfRequests() {
    assertThrows(IOException.class, () -> RuntimeApiRequest.read(stream("GET / HTTP/1.1\r\n\r\n")));
    assertThrows(EOFException.class, () -> RuntimeApiRequest.read(stream("GET /2018")));
    String half = "POST /2018-06-01/runtime/init/error HTTP/1.1\r\ncontent-length: 9\r\n\r\n{}";
    assertThrows(EOFException.class, () -> RuntimeApiRequest.read(stream(half)));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
