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

  /** A complaint without a place. */
  static Diagnostic near(SourceLocation reached) {
    return syntax(reached, "what follows this is not YAML")
        .hint("check the indentation and the quotes around this place");
  }

  private static @Nullable Diagnostic slip(
      MarkedYAMLException problem, Mark mark, YamlSource source) {
    String line = source.line(mark);
    int at = Math.min(line.offsetByCodePoints(0, columns(line, mark)), line.length());
    String before = line.substring(0, at);
    char found = at < line.length() ? line.charAt(at) : ' ';
    if (found == '\t') {
      return ManifestProblem.TAB
          .at(
              source.place(mark),
              before.isBlank() ? "a tab cannot indent YAML" : "a tab stands where a space must be")
          .hint("write spaces");
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
    Mark context = problem.getContextMark();
    Mark start = context == null ? mark : context;
    if (text.startsWith("mapping values are not allowed")) {
      return syntax(source.place(mark), "a second `: ` in one line is no YAML")
          .hint("quote the value if the colon belongs to it, or check the indentation");
    }
    if (text.contains("cannot start any token")) {
      return syntax(source.place(mark), "a value cannot begin with this character")
          .hint("quote the value");
    }
    if (text.contains("stream end") || text.contains("end of stream")) {
      String message =
          source.line(start).isBlank() ? "the file ends too early" : "what begins here never ends";
      return syntax(source.place(start), message).hint("close the quote or the bracket");
    }
    if (text.startsWith("could not find expected ':'")) {
      return syntax(source.place(start), "this key has no colon")
          .hint("write `" + source.line(start).strip() + ":`");
    }
    if (text.contains("escape")) {
      return syntax(source.place(mark), "this escape has no meaning")
          .hint("use single quotes, or write `\\\\` for a backslash");
    }
    return structure(problem, mark, text, source);
  }

  private static Diagnostic structure(
      MarkedYAMLException problem, Mark mark, String text, YamlSource source) {
    if (text.startsWith("expected ',' or")) {
      String bracket = text.substring(17, 18);
      Mark context = problem.getContextMark();
      return syntax(source.place(mark), "`,` or `" + bracket + "` is missing before this")
          .hint("the bracket opens in line " + ((context == null ? mark : context).getLine() + 1));
    }
    if (text.startsWith("expected <block end>, but found '-'")) {
      return syntax(source.place(mark), "a list entry stands where a key is expected")
          .hint("indent the list below its key");
    }
    if (text.startsWith("expected <block end>, but found '<scalar>'")) {
      return syntax(source.place(mark), "something follows a complete value")
          .hint("quote all of it");
    }
    if (text.startsWith("expected <block end>")) {
      return syntax(source.place(mark), "this line is indented unlike its neighbours")
          .hint("keys of one map begin in the same column");
    }
    return syntax(source.place(mark), "this is not YAML: " + sentence(problem, text))
        .hint("check the indentation and the quotes around this place");
  }

  private static Diagnostic syntax(SourceLocation place, String message) {
    return ManifestProblem.SYNTAX.at(place, message);
  }

  private static String sentence(MarkedYAMLException problem, String text) {
    String context = problem.getContext();
    return context == null || context.isBlank() ? text : context.strip() + ", " + text;
  }
}
