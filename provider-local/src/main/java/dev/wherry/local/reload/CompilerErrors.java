package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Turns javac's errors into diagnostics. */
final class CompilerErrors {

  /** The same code as that of a build tool's compile errors: it is the same mistake. */
  private static final String COMPILE_ERROR = "W0501";

  private static final int SHOWN_ERRORS = 20;

  private CompilerErrors() {}

  static List<Diagnostic> of(List<javax.tools.Diagnostic<? extends JavaFileObject>> all) {
    return all.stream()
        .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .limit(SHOWN_ERRORS)
        .map(CompilerErrors::diagnostic)
        .toList();
  }

  static Diagnostic ofCrash(RuntimeException crash) {
    Throwable cause = crash.getCause() == null ? crash : crash.getCause();
    return Diagnostic.error(COMPILE_ERROR, "the compiler gave up: " + cause)
        .hint("build the project with its build tool to see more");
  }

  private static Diagnostic diagnostic(javax.tools.Diagnostic<? extends JavaFileObject> error) {
    List<String> lines = error.getMessage(Locale.ENGLISH).lines().toList();
    Diagnostic diagnostic =
        Diagnostic.error(COMPILE_ERROR, lines.isEmpty() ? error.getCode() : lines.get(0));
    String details =
        lines.stream()
            .skip(1)
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining("; "));
    Diagnostic explained = details.isEmpty() ? diagnostic : diagnostic.hint(details);
    return place(error).map(explained::at).orElse(explained);
  }

  private static Optional<SourceLocation> place(
      javax.tools.Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    if (source == null || error.getLineNumber() < 1) {
      return Optional.empty();
    }
    long length = error.getEndPosition() - error.getPosition();
    return Optional.of(
        SourceLocation.in(
            Path.of(source.toUri()),
            (int) error.getLineNumber(),
            (int) Math.max(1, error.getColumnNumber()),
            (int) Math.max(1, length)));
  }
}
