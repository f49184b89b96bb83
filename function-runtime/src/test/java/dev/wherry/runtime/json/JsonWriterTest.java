package dev.wherry.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void writesADocument() throws JsonException {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("a");
    out.beginArray();
    out.number(1);
    out.number(-2.5);
    out.numberText("1E+3");
    out.bool(true);
    out.nullValue();
    out.endArray();
    out.name("b c");
    out.beginObject();
    out.endObject();
    out.name("d");
    out.string("x");
    out.endObject();
    assertEquals(
        "{\"a\":[1,-2.5,1E+3,true,null],\"b c\":{},\"d\":\"x\"}",
        new String(out.toByteArray(), UTF_8));
  }

  @Test
  void escapesWhatMustBeEscaped() {
    assertEquals("\"\\\"\\\\\\n\\u0000\\u001fé배😀/\"", written("\"\\\n\0\u001fé배😀/"));
    assertEquals("\"\\ud83d x \\ude00\"", written("\ud83d x \ude00"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonException {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        int codePoint = random.nextInt(1 << (1 + random.nextInt(20)));
        text.appendCodePoint(codePoint >= 0xd800 && codePoint < 0xe000 ? 'x' : codePoint);
      }
      JsonWriter out = new JsonWriter();
      out.string(text.toString());
      assertEquals(text.toString(), new JsonReader(out.toByteArray()).string());
      byte[] utf8 = text.toString().getBytes(UTF_8);
      assertArrayEquals(utf8, new JsonReader(out.toByteArray()).utf8());
      JsonWriter same = new JsonWriter();
      assertTrue(same.utf8(utf8));
      assertArrayEquals(out.toByteArray(), same.toByteArray());
      StringBuilder escapes = new StringBuilder("\"");
      text.chars().forEach(unit -> escapes.append(String.format("\\u%04x", unit)));
      byte[] escaped = escapes.append('"').toString().getBytes(UTF_8);
      assertEquals(text.toString(), new JsonReader(escaped).string());
      assertArrayEquals(utf8, new JsonReader(escaped).utf8());
    }
  }

  @Test
  void bytesThatAreNoUtf8AreNotWritten() {
    JsonWriter out = new JsonWriter();
    assertFalse(out.utf8(new byte[] {'a', (byte) 0xc3}));
    assertEquals(0, out.toByteArray().length);
  }

  @Test
  void refusesWhatJsonCannotSay() throws JsonException {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("ratio");
    JsonException e = assertThrows(JsonException.class, () -> out.number(Double.NaN));
    assertEquals("$.ratio: JSON has no number NaN", e.getMessage());
  }

  @Test
  void endsWhereAValueHoldsItself() throws JsonException {
    JsonWriter out = new JsonWriter();
    for (int i = 0; i < JsonReader.MAX_DEPTH; i++) {
      out.beginArray();
    }
    JsonException e = assertThrows(JsonException.class, out::beginArray);
    assertEquals("nests more than 256 levels deep", e.problem());
  }

  private static String written(String text) {
    JsonWriter out = new JsonWriter();
    out.string(text);
    return new String(out.toByteArray(), UTF_8);
  }
}
