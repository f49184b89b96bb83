package dev.wherry.azure.stub;

/** A refusal on the way to its answer. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  Refused(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refused invalid(String code, String message) {
    return new Refused(400, code, message);
  }

  static Refused missing(String id) {
    return new Refused(404, "ResourceNotFound", "The Resource '" + id + "' was not found.");
  }

  static Refused conflict(String code, String message) {
    return new Refused(409, code, message);
  }

  static void unless(boolean right, String message) {
    if (!right) {
      throw invalid("InvalidRequest", message);
    }
  }

  String code() {
    return code;
  }

  Reply reply() {
    return Reply.error(status, code, String.valueOf(getMessage()));
  }
}
