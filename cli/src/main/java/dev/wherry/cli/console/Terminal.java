package dev.wherry.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started with.
 *
 * @param in the standard input
 * @param out the standard output; a reader that went away is no error
 * @param err the standard error
 * @param inIsTerminal whether a person types into {@code in}
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param hiddenPrompt asks for a line without showing what is typed
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path directory,
    HiddenPrompt hiddenPrompt) {

  /** The file descriptors that are terminals, as the launcher found them: {@code 0,1,2}. */
  public static final String TERMINALS_PROPERTY = "wherry.terminals";

  /** Asks for a line without showing what is typed. */
  @FunctionalInterface
  public interface HiddenPrompt {

    /** The line typed; empty when the input ended. */
    Optional<String> ask(String question);
  }

  /** Copies the map in. */
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** The one of this process. */
  public static Terminal ofProcess() {
    String terminals = System.getProperty(TERMINALS_PROPERTY, hasConsole() ? "0,1,2" : "");
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals.contains("0"),
        terminals.contains("1"),
        terminals.contains("2"),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Terminal::askHidden);
  }

  @SuppressWarnings("SystemConsoleNull") // Where it is never null, it says itself what it is.
  private static boolean hasConsole() {
    java.io.Console console = System.console();
    try {
      return console != null
          && (Runtime.version().feature() < 22
              || (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** A path as the user typed it: relative to the working directory, and shown as it was typed. */
  public Path resolve(Path typed) {
    return directory.equals(Path.of("").toAbsolutePath()) ? typed : directory.resolve(typed);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("SystemConsoleNull") // Asked only where a person types.
  private static Optional<String> askHidden(String question) {
    java.io.Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s", question);
    return Optional.ofNullable(typed).map(String::new);
  }
}
