package dev.wherry.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program by way of a shell, which then becomes it. Ctrl-C and the end of a terminal reach
 * every process there, and this one decides what becomes of the program: so it does not see them.
 * It ends with the process that started it, however that one ends: beside it waits a shell for the
 * end of the input that only the parent can write to. The program's own input is empty.
 *
 * <p>The program itself stays as it is: a {@link Lifeline} costs a JVM an agent's start.
 */
public final class ParentShell {

  private static final String SCRIPT =
      "trap '' INT HUP; exec 3<&0; { read -r end <&3; kill -9 $$; } >/dev/null 2>&1 & "
          + "exec \"$0\" \"$@\" 3<&- </dev/null";

  private ParentShell() {}

  /** The command line; whoever starts it keeps the pipe to its input. */
  public static List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT));
    command.addAll(program);
    return command;
  }
}
