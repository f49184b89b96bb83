package dev.wherry.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    }
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
