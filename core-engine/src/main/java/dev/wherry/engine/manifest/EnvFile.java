package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the lines {@code NAME=value} of a {@code .env} file. */
final class EnvFile {

  private EnvFile() {}

  static Map<String, String> read(String file, String text, Consumer<Diagnostic> report) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      String line = lines.get(number).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String pair = line.startsWith("export ") ? line.substring(7).strip() : line;
      int equals = pair.indexOf('=');
      String name = equals < 0 ? "" : pair.substring(0, equals).strip();
      String value = pair.substring(equals + 1).strip();
      if (!isName(name) || isUnclosed(value)) {
        report.accept(malformed(file, number + 1, lines.get(number)));
      } else {
        values.put(name, unquoted(value));
      }
    }
    return values;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && !Character.isDigit(name.charAt(0))
        && name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  private static boolean isUnclosed(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    return (first == '"' || first == '\'') && value.indexOf(first, 1) < 0;
  }

  /** Quotes keep everything; without them a comment may follow after a blank. */
  private static String unquoted(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    if (first == '"' || first == '\'') {
      return value.substring(1, value.indexOf(first, 1));
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).stripTrailing();
  }

  private static Diagnostic malformed(String file, int number, String line) {
    int indent = line.length() - line.stripLeading().length();
    int length = line.strip().codePointCount(0, line.strip().length());
    return ManifestProblem.BAD_ENV_FILE
        .at(new SourceLocation(file, number, indent + 1, length), "this line sets no variable")
        .hint("write `NAME=value`, or begin the line with `#`");
  }
}
