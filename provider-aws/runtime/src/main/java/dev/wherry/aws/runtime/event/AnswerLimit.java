package dev.wherry.aws.runtime.event;

import java.io.IOException;

/** How large an answer of Lambda may be. */
public final class AnswerLimit {

  /** In bytes, as Lambda's own error message gives it ("6 MB" in its quotas, 2026). */
  static final int BYTES = 6_291_556;

  private AnswerLimit() {}

  /**
   * Lets an answer pass that Lambda takes.
   *
   * @throws IOException when it does not
   */
  public static byte[] checked(byte[] answer) throws IOException {
    if (answer.length > BYTES) {
      throw AnswerTooLargeException.of(answer.length);
    }
    return answer;
  }
}
