package dev.wherry.engine.build;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds compile errors in what a build tool wrote. */
final class CompilerOutput {

  private static final int SHOWN_ERRORS = 20;

  /** {@code [ERROR] /x/A.java:[3,5] cannot find symbol}, also Kotlin's form. */
  private static final Pattern MAVEN =
      Pattern.compile(
          "\\[ERROR\\] (?:file://)?(\\S.*?\\.(?:java|kt)):\\s?[\\[(](\\d+),\\s?(\\d+)[\\])]\\s*(.+)");

  /** {@code /x/A.java:3: error: cannot find symbol}, as javac itself writes. */
  private static final Pattern JAVAC = Pattern.compile("(\\S.*?\\.java):(\\d+): error: (.+)");

  /** {@code e: file:///x/A.kt:3:5 unresolved reference}. */
  private static final Pattern KOTLIN =
      Pattern.compile("e: (?:file://)?(\\S.*?\\.kt):(\\d+):(\\d+):? (.+)");

  private static final Pattern DETAIL =
      Pattern.compile("(?:\\[ERROR\\])?\\s+((?:symbol|location|required|found|reason)\\s*:.*)");

  private final List<String> output;
  private final Map<String, Diagnostic> errors = new LinkedHashMap<>();

  private CompilerOutput(List<String> output) {
    this.output = output;
  }

  /** The first errors, each once although Maven repeats them at the end. */
  static List<Diagnostic> errors(List<String> output) {
    CompilerOutput read = new CompilerOutput(output);
    for (int i = 0; i < output.size(); i++) {
      read.line(i);
    }
    return read.errors.values().stream().limit(SHOWN_ERRORS).toList();
  }

  private void line(int index) {
    Matcher maven = MAVEN.matcher(output.get(index));
    Matcher kotlin = KOTLIN.matcher(output.get(index));
    Matcher javac = JAVAC.matcher(output.get(index));
    if (maven.matches()) {
      add(index, maven.group(1), maven.group(2), number(maven.group(3)), maven.group(4));
    } else if (kotlin.matches()) {
      add(index, kotlin.group(1), kotlin.group(2), number(kotlin.group(3)), kotlin.group(4));
    } else if (javac.matches()) {
      add(index, javac.group(1), javac.group(2), caret(index), javac.group(3));
    }
  }

  private void add(int index, String file, String line, int column, String words) {
    SourceLocation place = SourceLocation.in(Path.of(file), number(line), Math.max(1, column), 1);
    Diagnostic error =
        Diagnostic.error(BuildProblems.COMPILE_ERROR, words.replaceFirst("^error: ", "")).at(place);
    List<String> details = details(index);
    errors.putIfAbsent(
        place + words, details.isEmpty() ? error : error.hint(String.join("; ", details)));
  }

  /** javac names the column by a caret below the source line. */
  private int caret(int index) {
    boolean marked = index + 2 < output.size() && output.get(index + 2).strip().equals("^");
    return marked ? output.get(index + 2).indexOf('^') + 1 : 1;
  }

  /** What javac adds below an error: which symbol is missing, and where. */
  private List<String> details(int index) {
    List<String> details = new ArrayList<>();
    for (String line : output.subList(index + 1, Math.min(index + 6, output.size()))) {
      Matcher detail = DETAIL.matcher(line);
      if (detail.matches()) {
        details.add(detail.group(1).replaceAll("\\s+", " ").strip());
      } else if (line.startsWith("[")) {
        break;
      }
    }
    return details;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
