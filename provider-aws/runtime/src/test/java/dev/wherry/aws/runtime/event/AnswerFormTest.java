package dev.wherry.aws.runtime.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.function.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFormTest {

  private static final List<AnswerForm> FORMS =
      List.of(
          new AnswerForm(true, false, false),
          new AnswerForm(false, true, false),
          new AnswerForm(false, false, true),
          new AnswerForm(false, true, true));

  /** What most calls answer is written without a response; nobody may see a difference. */
  @Test
  void aJsonDocumentIsAnsweredAsItsResponseIs() throws IOException {
    List<byte[]> documents =
        List.of(
            "{\"a\":\"b\\n\"}".getBytes(StandardCharsets.UTF_8),
            "\"주문 😀\"".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, 0},
            new byte[0]);
    for (AnswerForm form : FORMS) {
      for (byte[] json : documents) {
        Response response = Response.ok().bytes("application/json", json);
        assertEquals(text(form.of(response, true)), text(form.ok(json)));
      }
    }
  }

  @Test
  void answersInTheFormOfPayload2() throws IOException {
    assertEquals(
        "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},"
            + "\"body\":\"{\\\"a\\\":1}\",\"isBase64Encoded\":false}",
        text(FORMS.get(0).ok("{\"a\":1}".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatLambdaDoesNotCarryIsAnErrorThatSaysSo() {
    byte[] large = new byte[AnswerForm.LIMIT_BYTES];
    IOException error = assertThrows(IOException.class, () -> FORMS.get(0).ok(large));
    assertEquals(AnswerTooLargeException.class, error.getClass());
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }
}
