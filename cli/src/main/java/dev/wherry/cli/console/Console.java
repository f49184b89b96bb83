package dev.wherry.cli.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a command prints. */
public final class Console {

  private final Terminal terminal;
  private final Settings settings;

  /** A console over a terminal. */
  public Console(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  /** Data: one line on the standard output. */
  public void print(String line) {
    terminal.out().println(line);
  }

  /** Data for programs: one object, one line, on the standard output. */
  public void print(JsonObject object) {
    terminal.out().println(JsonPrinter.print(object));
  }

  /** Progress: one line on the standard error, unless quiet. */
  public void info(String line) {
    if (!settings.quiet()) {
      terminal.err().println(line);
    }
  }

  /** More progress: one line on the standard error when verbose. */
  public void detail(String line) {
    if (settings.verbose()) {
      terminal.err().println(errorStyle().dim(line));
    }
  }

  /** Something odd: always on the standard error. */
  public void warn(String message, Optional<String> hint) {
    diagnose(errorStyle().yellow("warning"), message, hint);
  }

  /** Something that failed: always on the standard error. */
  public void error(String message, Optional<String> hint) {
    diagnose(errorStyle().red("error"), message, hint);
  }

  /** Text that is laid out already, such as diagnostics: always on the standard error. */
  public void diagnostics(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }

  /** The trace of a failure, when it was asked for. */
  public void trace(Throwable failure) {
    if (settings.stacktrace()) {
      failure.printStackTrace(terminal.err());
    }
  }

  /** A piece of work that takes its time. */
  public Work work(String title) {
    return Work.start(this, title);
  }

  /** Whether data are to be JSON. */
  public boolean isJson() {
    return settings.json();
  }

  /** Whether less is to be said. */
  public boolean isQuiet() {
    return settings.quiet();
  }

  /** Whether more is to be said. */
  public boolean isVerbose() {
    return settings.verbose();
  }

  /** Whether the trace of a failure is to be shown. */
  public boolean showsTraces() {
    return settings.stacktrace();
  }

  /**
   * Asks a person, who must mean it: nothing but a yes is one.
   *
   * @throws InterruptedException when the thread is interrupted before there is an answer
   */
  public boolean confirms(String question) throws InterruptedException {
    terminal.err().print(errorStyle().bold(question) + " [y/N] ");
    terminal.err().flush();
    String answer = Answers.line(terminal.in()).strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  /** Whether a person sits there who can answer a question. */
  public boolean isInteractive() {
    return terminal.inIsTerminal() && terminal.errIsTerminal() && !isCi();
  }

  /** Whether the reader of the standard output went away. */
  public boolean outputIsClosed() {
    return terminal.out().checkError();
  }

  /** Colours of the standard output. */
  public Style style() {
    return style(terminal.outIsTerminal());
  }

  /** Colours of the standard error. */
  public Style errorStyle() {
    return style(terminal.errIsTerminal());
  }

  /** What the process was started with. */
  public Terminal terminal() {
    return terminal;
  }

  boolean animates() {
    return terminal.errIsTerminal() && !isCi() && !settings.quiet();
  }

  PrintStream err() {
    return terminal.err();
  }

  private boolean isCi() {
    return !terminal.environment().getOrDefault("CI", "").isEmpty();
  }

  private Style style(boolean isTerminal) {
    Map<String, String> environment = terminal.environment();
    boolean refused = settings.noColour() || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    boolean capable = isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Style(!refused && (forced || capable));
  }

  private void diagnose(String label, String message, Optional<String> hint) {
    terminal.err().println(label + ": " + message);
    hint.ifPresent(next -> terminal.err().println("  " + errorStyle().bold("hint") + ": " + next));
  }
}
