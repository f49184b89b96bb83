package dev.wherry.aws.runtime.event;

import java.io.IOException;

/** A function's answer is larger than Lambda carries, or a load balancer in front of it takes. */
final class AnswerTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private AnswerTooLargeException(long length, int limit) {
    super(
        "the answer has "
            + length
            + " bytes in Lambda's form, and "
            + (limit == AnswerForm.LAMBDA_BYTES ? "Lambda" : "a load balancer")
            + " takes "
            + limit
            + ": answer in parts, or with a link to an object");
  }

  /** Declared as what the JDK has: the verifier would load this class wherever it is thrown. */
  static IOException of(long length, int limit) {
    return new AnswerTooLargeException(length, limit);
  }
}
