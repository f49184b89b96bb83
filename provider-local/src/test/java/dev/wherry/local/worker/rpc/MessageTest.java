package dev.wherry.local.worker.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format, against the bytes of its own documentation. */
class MessageTest {

  @Test
  void theExamplesOfTheFormatsDocumentation() throws Exception {
    assertHex("08 96 01", new MessageWriter().number(1, 150));
    assertHex("12 07 74 65 73 74 69 6e 67", new MessageWriter().text(2, "testing"));
    assertHex("1a 03 08 96 01", new MessageWriter().message(3, new MessageWriter().number(1, 150)));
    assertHex("08 fe ff ff ff ff ff ff ff ff 01", new MessageWriter().number(1, -2));
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    MessageWriter out = new MessageWriter().number(1, Long.MIN_VALUE).text(2, "k\u00e9w");
    out.bytes(300, new byte[] {0, -1}).texts(4, new TreeMap<>(Map.of("a", "1", "", "")));
    MessageReader in = new MessageReader(out.toByteArray());
    assertEquals(1, in.next());
    assertEquals(Long.MIN_VALUE, in.number());
    assertEquals(2, in.next());
    assertEquals("k\u00e9w", in.text());
    assertEquals(300, in.next());
    assertArrayEquals(new byte[] {0, -1}, in.bytes());
    Map<String, String> map = new TreeMap<>();
    while (in.next() == 4) {
      in.entry(map);
    }
    assertEquals(Map.of("", "", "a", "1"), map);
  }

  @Test
  void whatIsNotReadIsPassedOver() throws Exception {
    MessageReader in =
        new MessageReader(hex("08 96 01 11 00 00 00 00 00 00 00 00 1d 00 00 00 00 22 01 61 28 05"));
    int last = 0;
    for (int field = in.next(); field != 0; field = in.next()) {
      last = field;
    }
    assertEquals(5, last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08", // a number broke off
        "0a 05 61", // a text is longer than the message
        "0a ff ff ff ff 0f 61", // and much longer
        "0b 0c", // a group, which the format gave up
        "00", // no field has the number 0
        "08 ff ff ff ff ff ff ff ff ff ff 01" // a number is too long
      })
  void whatIsNoMessageIsRefused(String bytes) {
    MessageReader in = new MessageReader(hex(bytes));
    assertThrows(
        IOException.class,
        () -> {
          for (int field = in.next(); field != 0; field = in.next()) {
            // Passed over, which has to notice.
          }
        });
  }

  @Test
  void aFieldOfAnotherTypeIsRefused() throws Exception {
    MessageReader in = new MessageReader(hex("08 96 01"));
    in.next();
    assertThrows(IOException.class, in::text);
  }

  @Test
  void anAnswerOfHttpIsRead() throws Exception {
    MessageWriter body = new MessageWriter().bytes(3, "hello".getBytes(UTF_8));
    MessageWriter http = new MessageWriter().text(12, "201").message(4, body);
    http.texts(3, Map.of("x-a", "1")).message(18, new MessageWriter().text(1, "claims"));
    MessageWriter invoked = new MessageWriter().text(1, "id");
    invoked.message(3, new MessageWriter().number(4, 1));
    invoked.message(4, new MessageWriter().message(5, http));
    WorkerMessage.Invoked read =
        (WorkerMessage.Invoked)
            WorkerMessage.read(
                new MessageWriter().text(1, "request").message(5, invoked).toByteArray());
    RpcData.Http answer = (RpcData.Http) read.result();
    assertEquals("201", answer.status());
    assertEquals(Map.of("x-a", "1"), answer.headers());
    assertArrayEquals("hello".getBytes(UTF_8), ((RpcData.Bytes) answer.body()).value());
  }

  @Test
  void aResultMayComeAmongTheOutputs() throws Exception {
    MessageWriter output = new MessageWriter().text(1, "$return");
    output.message(2, new MessageWriter().text(2, "{}"));
    MessageWriter invoked = new MessageWriter().text(1, "id").message(2, output);
    WorkerMessage.Invoked read =
        (WorkerMessage.Invoked)
            WorkerMessage.read(new MessageWriter().message(5, invoked).toByteArray());
    assertEquals(new RpcData.Json("{}"), read.result());
  }

  private static void assertHex(String wanted, MessageWriter written) {
    assertEquals(wanted, HexFormat.ofDelimiter(" ").formatHex(written.toByteArray()));
  }

  private static byte[] hex(String bytes) {
    return HexFormat.ofDelimiter(" ").parseHex(bytes);
  }
}
