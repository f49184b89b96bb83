package dev.wherry.aws.runtime.event;

import java.io.IOException;

/** A function's answer is larger than Lambda carries. */
final class AnswerTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private AnswerTooLargeException(long length) {
    super(
        "the answer has "
            + length
            + " bytes in Lambda's form, and Lambda takes "
            + AnswerForm.LIMIT_BYTES
            + ": answer in parts, or with a link to an object");
  }

  /** Declared as what the JDK has: the verifier would load this class wherever it is thrown. */
  static IOException of(long length) {
    return new AnswerTooLargeException(length);
  }
}
