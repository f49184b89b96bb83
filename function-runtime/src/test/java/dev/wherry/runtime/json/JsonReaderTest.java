package dev.wherry.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

  @Test
  void walksADocument() throws JsonException {
    JsonReader in = reader(" {\"a\" : [1, -2.50e3, true], \"b\":{}, \"c\": null, \"d\": \"x\"} ");
    in.beginObject();
    assertEquals("a", in.nextName());
    in.beginArray();
    assertTrue(in.nextElement());
    assertEquals("1", in.number());
    assertTrue(in.nextElement());
    assertEquals("-2.50e3", in.number());
    assertTrue(in.nextElement());
    assertTrue(in.bool());
    assertFalse(in.nextElement());
    assertEquals("b", in.nextName());
    in.beginObject();
    assertNull(in.nextName());
    assertEquals("c", in.nextName());
    assertTrue(in.skipNull());
    assertEquals("d", in.nextName());
    assertFalse(in.skipNull());
    assertEquals("x", in.string());
    assertNull(in.nextName());
    in.end();
  }

  @Test
  void decodesStrings() throws JsonException {
    assertEquals(
        "a\"\\/\b\f\n\r\t\u00e9 배 😀 😀",
        read("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9 배 😀 \\ud83d\\uDE00\""));
  }

  @Test
  void namesThePlaceOfAWrongType() {
    assertMessage(
        "$.items[2].price: must be a number but is a string",
        "{\"items\":[{},{},{\"n\":1,\"price\":\"9\"}]}",
        in -> {
          in.beginObject();
          in.nextName();
          in.beginArray();
          in.nextElement();
          in.skip();
          in.nextElement();
          in.skip();
          in.nextElement();
          in.beginObject();
          in.nextName();
          in.skip();
          in.nextName();
          in.number();
        });
  }

  @Test
  void quotesOddNamesInPlacesAndShortensLongOnes() {
    String longName = "x".repeat(100_000);
    assertMessage(
        "$[\"a b\\\"\"]: must be a boolean but is a number",
        "{\"a b\\\"\":1}",
        JsonReaderTest::flag);
    assertMessage(
        "$[\"" + "x".repeat(64) + "…\"]: must be a boolean but is a number",
        "{\"" + longName + "\":1}",
        JsonReaderTest::flag);
  }

  @Test
  void namesTheByteOfASyntaxError() {
    assertMessage(
        "$[1]: not JSON: found `]` where a value should be (byte 3)", "[1,]", JsonReader::skip);
    assertMessage(
        "$.a: not JSON: the document ends where a value should be", "{\"a\":", JsonReader::skip);
    assertMessage(
        "$: not JSON: found `2` where the end should be (byte 2)",
        "1 2",
        in -> {
          in.skip();
          in.end();
        });
  }

  @Test
  void boundsDepthAndNumbers() throws JsonException {
    String deepest = "[".repeat(256) + "]".repeat(256);
    reader(deepest).skip();
    JsonException deep =
        assertThrows(JsonException.class, () -> reader("[".repeat(100_000)).skip());
    assertEquals("nests more than 256 levels deep", deep.problem());
    assertEquals("9".repeat(1000), reader("9".repeat(1000)).number());
    JsonException large =
        assertThrows(JsonException.class, () -> reader("9".repeat(1001)).number());
    assertEquals("$: not JSON: a number is longer than 1000 characters", large.getMessage());
  }

  @Test
  void returnsToAMark() throws JsonException {
    JsonReader in = reader("[{\"a\":1,\"b\":[2]}]");
    in.beginArray();
    in.nextElement();
    JsonReader.Mark mark = in.mark();
    in.beginObject();
    in.nextName();
    in.skip();
    in.nextName();
    in.beginArray();
    in.returnTo(mark);
    in.skip();
    assertFalse(in.nextElement());
    in.end();
  }

  @Test
  void readsAHundredMegabytes() throws JsonException {
    byte[] document = new byte[100_000_000];
    Arrays.fill(document, (byte) ' ');
    byte[] element = "{\"name\":\"value\"},".getBytes(UTF_8);
    document[0] = '[';
    int at = 1;
    while (at + element.length < document.length - 2) {
      System.arraycopy(element, 0, document, at, element.length);
      at += element.length;
    }
    document[at] = '1';
    document[at + 1] = ']';
    JsonReader in = new JsonReader(document);
    in.skip();
    in.end();
  }

  @Test
  void refusesEveryTruncationAndSurvivesEveryMutation() throws JsonException {
    byte[] document = "{\"a\":[1.5e2,\"\\ud83d\\ude00배\",{\"b\":null}],\"c\":true}".getBytes(UTF_8);
    for (int length = 0; length < document.length; length++) {
      byte[] part = Arrays.copyOf(document, length);
      assertThrows(JsonException.class, () -> whole(part));
    }
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = document.clone();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      try {
        whole(mutated);
      } catch (JsonException e) {
        assertTrue(e.getMessage().startsWith("$"));
      }
    }
  }

  private interface Reading {
    void read(JsonReader in) throws JsonException;
  }

  private static void flag(JsonReader in) throws JsonException {
    in.beginObject();
    in.nextName();
    in.bool();
  }

  private static void whole(byte[] document) throws JsonException {
    JsonReader in = new JsonReader(document);
    in.skip();
    in.end();
  }

  private static void assertMessage(String message, String document, Reading reading) {
    JsonException e = assertThrows(JsonException.class, () -> reading.read(reader(document)));
    assertEquals(message, e.getMessage());
  }

  private static String read(String document) throws JsonException {
    return reader(document).string();
  }

  private static JsonReader reader(String document) {
    return new JsonReader(document.getBytes(UTF_8));
  }
}
