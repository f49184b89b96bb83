package dev.wherry.aws.runtime.event;

import java.io.IOException;

/** A function's answer is larger than Lambda carries. */
public final class AnswerTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLargeException(long length) {
    super(
        "the answer has "
            + length
            + " bytes in Lambda's form, and Lambda takes "
            + AnswerLimit.BYTES
            + ": answer in parts, or with a link to an object");
  }
}
