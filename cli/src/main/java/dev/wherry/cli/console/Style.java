package dev.wherry.cli.console;

/**
 * Colours, or none.
 *
 * @param enabled whether escape sequences are written
 */
public record Style(boolean enabled) {

  /** Emphasis. */
  public String bold(String text) {
    return with("1", text);
  }

  /** Something of less interest. */
  public String dim(String text) {
    return with("2", text);
  }

  /** Something that failed. */
  public String red(String text) {
    return with("31", text);
  }

  /** Something that went well. */
  public String green(String text) {
    return with("32", text);
  }

  /** Something odd. */
  public String yellow(String text) {
    return with("33", text);
  }

  /** Something to type or to open. */
  public String cyan(String text) {
    return with("36", text);
  }

  private String with(String code, String text) {
    return enabled ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
