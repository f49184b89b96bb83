package dev.wherry.engine.binding;

/** Nothing can be generated; the message is half a sentence that begins with a verb. */
final class NotGeneratedException extends Exception {

  private static final long serialVersionUID = 1L;

  NotGeneratedException(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
