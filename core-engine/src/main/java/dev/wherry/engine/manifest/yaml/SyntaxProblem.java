package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a parser's complaint means to somebody who writes a manifest. */
final class SyntaxProblem {

  private SyntaxProblem() {}

  static Diagnostic explain(MarkedYAMLException problem, YamlSource source) {
    Mark mark = problem.getProblemMark();
    String text = problem.getProblem() == null ? "" : problem.getProblem();
    Diagnostic slip = slip(problem, mark, source);
    return slip != null ? slip : plain(problem, mark, text, source);
  }

  private static @Nullable Diagnostic slip(
      MarkedYAMLException problem, Mark mark, YamlSource source) {
    String line = source.line(mark);
    int at = Math.min(line.offsetByCodePoints(0, columns(line, mark)), line.length());
    String before = line.substring(0, at);
    char found = at < line.length() ? line.charAt(at) : ' ';
    if (found == '\t') {
      return ManifestProblem.TAB
          .at(source.place(mark), "a tab cannot indent YAML")
          .hint("indent with spaces");
    }
    if (found == '{' && before.endsWith("$")) {
      return inFlow(source.place(mark), "`${…}`", "\"${param:NAME}\"");
    }
    if (found == '{' && before.endsWith("/")) {
      return inFlow(source.place(mark), "the braces of a path", "\"GET /orders/{id}\"");
    }
    return isAlias(problem) ? star(source, mark, line) : null;
  }

  private static int columns(String line, Mark mark) {
    return Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
  }

  private static Diagnostic inFlow(SourceLocation place, String what, String quoted) {
    return ManifestProblem.BRACES_IN_FLOW
        .at(place, what + " inside `{ }` or `[ ]` must be quoted")
        .hint("use block form, one key a line, or quote the value: `" + quoted + "`");
  }

  private static boolean isAlias(MarkedYAMLException problem) {
    return "while scanning an alias".equals(problem.getContext());
  }

  private static Diagnostic star(YamlSource source, Mark mark, String line) {
    int star = line.lastIndexOf('*', Math.max(0, line.offsetByCodePoints(0, columns(line, mark))));
    int first = line.lastIndexOf(": ", Math.max(0, star)) + 2;
    String value = first >= 2 ? line.substring(first).strip() : "*/5 * * * *";
    int column = line.codePointCount(0, Math.max(0, first >= 2 ? line.indexOf('*', first) : star));
    return ManifestProblem.UNQUOTED_STAR
        .at(
            new SourceLocation(source.file(), mark.getLine() + 1, column + 1, 1),
            "a value that begins with `*` must be quoted")
        .hint("write `\"" + value.replace("\"", "") + "\"`");
  }

  private static Diagnostic plain(
      MarkedYAMLException problem, Mark mark, String text, YamlSource source) {
    if (text.startsWith("mapping values are not allowed")) {
      return ManifestProblem.SYNTAX
          .at(source.place(mark), "a second `: ` in one line is no YAML")
          .hint("quote the value if the colon belongs to it, or check the indentation");
    }
    if (text.startsWith("found character") && text.contains("cannot start any token")) {
      return ManifestProblem.SYNTAX
          .at(source.place(mark), "a value cannot begin with this character")
          .hint("quote the value");
    }
    Mark start = problem.getContextMark();
    if (text.contains("unexpected end of stream") && start != null) {
      return ManifestProblem.SYNTAX
          .at(source.place(start), "what begins here never ends")
          .hint("close the quote or the bracket");
    }
    return ManifestProblem.SYNTAX
        .at(source.place(mark), "this is not YAML: " + sentence(problem, text))
        .hint("check the indentation and the quotes around this place");
  }

  private static String sentence(MarkedYAMLException problem, String text) {
    String context = problem.getContext();
    return context == null || context.isBlank() ? text : context.strip() + ", " + text;
  }
}
