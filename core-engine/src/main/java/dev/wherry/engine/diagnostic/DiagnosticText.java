package dev.wherry.engine.diagnostic;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.diagnostic.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Diagnostics for people: the sentence, the place, the line, a caret and the hint. */
public final class DiagnosticText {

  private final boolean colour;
  private final Function<String, Optional<List<String>>> sourceLines;

  private DiagnosticText(boolean colour, Function<String, Optional<List<String>>> sourceLines) {
    this.colour = colour;
    this.sourceLines = sourceLines;
  }

  /**
   * Each diagnostic as a block of lines, with an empty line between.
   *
   * @param colour whether the terminal understands colours
   * @param sourceLines the lines of a file, as far as it can be read
   */
  public static String render(
      List<Diagnostic> diagnostics,
      boolean colour,
      Function<String, Optional<List<String>>> sourceLines) {
    DiagnosticText text = new DiagnosticText(colour, sourceLines);
    return String.join("\n", diagnostics.stream().map(text::block).toList());
  }

  private String block(Diagnostic diagnostic) {
    StringBuilder block = new StringBuilder();
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    block
        .append(paint(tone(diagnostic), severity + "[" + diagnostic.code() + "]"))
        .append(": ")
        .append(SourceLine.printable(diagnostic.message()))
        .append('\n');
    if (diagnostic.location().isPresent()) {
      place(diagnostic, diagnostic.location().get(), block);
    } else {
      diagnostic.hint().ifPresent(hint -> note("   ", hint, block));
    }
    return block.toString();
  }

  private void place(Diagnostic diagnostic, SourceLocation location, StringBuilder block) {
    String margin = " ".repeat(Integer.toString(location.line()).length() + 1);
    block.append(paint(Tone.GUTTER, margin + "-->")).append(' ').append(location).append('\n');
    Optional<SourceLine> line = line(location);
    if (line.isEmpty()) {
      diagnostic.hint().ifPresent(hint -> note(margin, hint, block));
      return;
    }
    String bar = paint(Tone.GUTTER, margin + " |");
    String number = paint(Tone.GUTTER, " " + location.line() + " |");
    block.append(bar).append('\n');
    block.append(number).append(indented(line.get().text())).append('\n');
    block.append(bar).append(' ').append(line.get().indent());
    block.append(paint(tone(diagnostic), line.get().carets()));
    diagnostic.hint().ifPresent(hint -> block.append(' ').append(SourceLine.printable(hint)));
    block.append('\n');
  }

  private static String indented(String text) {
    return text.isEmpty() ? "" : " " + text;
  }

  private void note(String margin, String hint, StringBuilder block) {
    block
        .append(paint(Tone.GUTTER, margin + " ="))
        .append(' ')
        .append(SourceLine.printable(hint))
        .append('\n');
  }

  /** An empty line after the last is where something is missing. */
  private Optional<SourceLine> line(SourceLocation location) {
    return sourceLines
        .apply(location.file())
        .filter(lines -> location.line() <= lines.size() + 1)
        .map(lines -> location.line() > lines.size() ? "" : lines.get(location.line() - 1))
        .map(line -> SourceLine.around(line, location.column(), location.length()));
  }

  private enum Tone {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    GUTTER("34");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private static Tone tone(Diagnostic diagnostic) {
    Severity severity = diagnostic.severity();
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case NOTE -> Tone.NOTE;
    };
  }

  private String paint(Tone tone, String text) {
    return colour ? "\u001B[" + tone.code + "m" + text + "\u001B[0m" : text;
  }
}
