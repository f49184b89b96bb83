package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A file's text and the places in it.
 *
 * @param file the path as the user would type it
 * @param text without a byte order mark
 */
record YamlSource(String file, String text) {

  static YamlSource decode(String file, byte[] bytes) throws YamlException {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    String read = text.toString();
    String start = read.startsWith("\uFEFF") ? read.substring(1) : read;
    YamlSource source = new YamlSource(file, start);
    if (result.isError()) {
      throw new YamlException(
          ManifestProblem.BAD_CHARACTERS
              .at(source.end(), "these bytes are not UTF-8")
              .hint("save the file as UTF-8"));
    }
    source.refuseControlCharacters();
    return source;
  }

  private void refuseControlCharacters() throws YamlException {
    if (StreamReader.isPrintable(text)) {
      return;
    }
    List<String> lines = lines();
    for (int line = 0; line < lines.size(); line++) {
      int[] characters = lines.get(line).codePoints().toArray();
      for (int column = 0; column < characters.length; column++) {
        if (!StreamReader.isPrintable(characters[column])) {
          throw new YamlException(
              ManifestProblem.BAD_CHARACTERS
                  .at(
                      place(line, column, 1),
                      "the control character U+" + hexadecimal(characters[column]) + " is not text")
                  .hint("remove it, or write it as an escape in double quotes"));
        }
      }
    }
  }

  private static String hexadecimal(int character) {
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private SourceLocation end() {
    List<String> lines = lines();
    int line = Math.max(0, lines.size() - 1);
    int column = lines.isEmpty() ? 0 : lines.get(line).codePointCount(0, lines.get(line).length());
    return text.endsWith("\n") ? place(line + 1, 0, 1) : place(line, column, 1);
  }

  /** From marks, which count from zero. What goes on below ends with its first line. */
  SourceLocation place(Mark start, Mark end) {
    boolean oneLine = start.getLine() == end.getLine();
    return place(
        start.getLine(), start.getColumn(), oneLine ? end.getColumn() - start.getColumn() : 1);
  }

  SourceLocation place(Mark mark) {
    return place(mark.getLine(), mark.getColumn(), 1);
  }

  private SourceLocation place(int line, int column, int length) {
    return new SourceLocation(file, line + 1, column + 1, Math.max(1, length));
  }

  /** Needed only when something is wrong. */
  private List<String> lines() {
    return text.lines().toList();
  }

  /** The line of a mark, empty after the last. */
  String line(Mark mark) {
    List<String> lines = lines();
    return mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
  }
}
