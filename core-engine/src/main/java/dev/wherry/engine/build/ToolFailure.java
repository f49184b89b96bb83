package dev.wherry.engine.build;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Explains why a build tool failed, from what it wrote. */
final class ToolFailure {

  private static final int SHOWN_LINES = 40;

  private static final List<String> NO_COMPILER =
      List.of("No compiler is provided", "does not provide the required capabilities");

  private static final List<String> NO_DEPENDENCIES =
      List.of(
          "Could not resolve dependencies",
          "Could not resolve all",
          "could not be resolved",
          "Non-resolvable",
          "No cached version of",
          "Could not transfer artifact");

  private static final List<String> NO_NETWORK =
      List.of(
          "Unknown host",
          "UnknownHostException",
          "Connection refused",
          "Connect to ",
          "Network is unreachable",
          "No route to host",
          "Temporary failure in name resolution",
          "in offline mode",
          "offline mode");

  /** How Maven's advice on Maven begins. */
  private static final List<String> ADVICE =
      List.of(
          "To see the full stack trace",
          "Re-run Maven",
          "For more information about the errors",
          "After correcting the problems",
          "[Help ");

  private ToolFailure() {}

  static BuildFailedException of(ToolCall call, ToolProcess.Result result) {
    List<String> errors = errorLines(result.output());
    List<Diagnostic> compile = CompilerOutput.errors(result.output());
    return compile.isEmpty()
        ? new BuildFailedException(List.of(general(call, result, errors)), errors)
        : new BuildFailedException(compile, errors);
  }

  private static Diagnostic general(ToolCall call, ToolProcess.Result result, List<String> errors) {
    String first = errors.stream().findFirst().orElse("it wrote nothing");
    if (says(result.output(), NO_COMPILER)) {
      return Diagnostic.error(
              BuildProblems.NO_JDK, call.tool() + " found no Java compiler: " + first)
          .hint("install a JDK and point `JAVA_HOME` at it; a JRE has no compiler");
    }
    if (says(result.output(), NO_DEPENDENCIES)) {
      return Diagnostic.error(BuildProblems.NO_DEPENDENCIES, first).hint(missingHint(result));
    }
    return Diagnostic.error(
        BuildProblems.TOOL_FAILED,
        "`" + call.shown() + "` ended with " + result.exitCode() + ": " + first);
  }

  private static String missingHint(ToolProcess.Result result) {
    return says(result.output(), NO_NETWORK)
        ? "it is not in the local repository and the network was not reached: go online once"
        : "check its name and version, and the repositories of the build";
  }

  private static boolean says(List<String> output, List<String> words) {
    return output.stream().anyMatch(line -> words.stream().anyMatch(line::contains));
  }

  /** Maven marks its error lines; of any other tool the last lines tell most. */
  private static List<String> errorLines(List<String> output) {
    List<String> marked =
        output.stream()
            .filter(line -> line.startsWith("[ERROR]") || line.startsWith("Error:"))
            .map(line -> line.replaceAll("^\\[ERROR\\] ?| -> \\[Help \\d+\\]$", "").stripTrailing())
            .filter(line -> !line.isBlank() && ADVICE.stream().noneMatch(line::startsWith))
            .distinct()
            .limit(SHOWN_LINES)
            .toList();
    return marked.isEmpty() ? last(output) : marked;
  }

  private static List<String> last(List<String> output) {
    List<String> gradle = afterGradleFailure(output).filter(line -> !line.isBlank()).toList();
    List<String> tail = gradle.isEmpty() ? output : gradle;
    return List.copyOf(tail.subList(Math.max(0, tail.size() - SHOWN_LINES), tail.size()));
  }

  private static Stream<String> afterGradleFailure(List<String> output) {
    return output.stream()
        .dropWhile(line -> !line.startsWith("* What went wrong"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("* Try"));
  }
}
