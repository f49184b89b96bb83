package dev.wherry.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program by way of a shell, which then becomes it. Ctrl-C and the end of a terminal reach
 * every process there, and this one decides what becomes of the program: so it does not see them.
 */
public final class ParentShell {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final String DEAF = "trap '' INT HUP; ";
  private static final String PROGRAM = "exec \"$0\" \"$@\"";

  /** The shell that waits writes nowhere, so that nobody waits for its output. */
  private static final String LIFELINE =
      "exec 3<&0; { read -r end <&3; kill -9 $$; } >/dev/null 2>&1 & ";

  private ParentShell() {}

  /** The command line of a program that has a {@link Lifeline}; itself where there is no shell. */
  public static List<String> deaf(List<String> program) {
    return Files.isExecutable(SHELL) ? with(DEAF + PROGRAM, program) : program;
  }

  /**
   * The same of a program without one, since a JVM's agent takes time to start. Beside it waits a
   * shell for the end of the input, which the process that started it alone can write to: so it
   * ends with that process, however that one ends. The program's own input is empty.
   */
  public static List<String> deafAndBound(List<String> program) {
    return with(DEAF + LIFELINE + PROGRAM + " 3<&- </dev/null", program);
  }

  private static List<String> with(String script, List<String> program) {
    List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c", script));
    command.addAll(program);
    return command;
  }
}
