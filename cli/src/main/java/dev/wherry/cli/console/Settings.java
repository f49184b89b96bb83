package dev.wherry.cli.console;

/**
 * What the shared options say about output.
 *
 * @param json one JSON object on the standard output instead of text
 * @param quiet no progress
 * @param verbose more progress
 * @param stacktrace the trace of whatever failed
 * @param noColour never colours
 */
public record Settings(
    boolean json, boolean quiet, boolean verbose, boolean stacktrace, boolean noColour) {

  /** Nothing was asked for. */
  public static final Settings DEFAULT = new Settings(false, false, false, false, false);

  /** What either asks for. */
  public Settings or(Settings other) {
    return new Settings(
        json || other.json,
        quiet || other.quiet,
        verbose || other.verbose,
        stacktrace || other.stacktrace,
        noColour || other.noColour);
  }
}
