package dev.wherry.aws.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Response;
import java.io.IOException;
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
            "{\"a\":\"b\\n\"}".getBytes(UTF_8),
            "\"주문 😀\"".getBytes(UTF_8),
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
        text(FORMS.get(0).ok("{\"a\":1}".getBytes(UTF_8))));
  }

  @Test
  void whatTheFrontDoorDoesNotTakeIsAnErrorThatSaysSo() {
    assertLimit(AnswerForm.LAMBDA_BYTES, "Lambda takes 6291556", FORMS.get(0));
    assertLimit(AnswerForm.LAMBDA_BYTES, "Lambda takes 6291556", FORMS.get(1));
    assertLimit(AnswerForm.LOAD_BALANCER_BYTES, "a load balancer takes 1048576", FORMS.get(2));
    assertLimit(AnswerForm.LOAD_BALANCER_BYTES, "a load balancer takes 1048576", FORMS.get(3));
  }

  /** The form around the body counts, so a body of so many bytes is too large already. */
  private static void assertLimit(int bytes, String said, AnswerForm form) {
    IOException error =
        assertThrows(IOException.class, () -> form.ok("x".repeat(bytes).getBytes(UTF_8)));
    assertEquals(AnswerTooLargeException.class, error.getClass());
    assertTrue(error.getMessage().contains(said), error.getMessage());
    assertDoesNotThrow(() -> form.ok("x".repeat(bytes - 1000).getBytes(UTF_8)));
  }

  private static String text(byte[] answer) {
    return new String(answer, UTF_8);
  }
}
