package dev.wherry.engine.diagnostic;

/**
 * A line of a file as a terminal shows it, and what is meant in it.
 *
 * @param text the line, cut when it is long
 * @param indent blanks up to what is meant
 * @param carets as wide as what is meant
 */
record SourceLine(String text, String indent, String carets) {

  private static final int WIDTH = 100;
  private static final int BEFORE = 60;
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * Cuts a line to what is around a column.
   *
   * @param column from 1, in characters
   * @param length in characters
   */
  static SourceLine around(String line, int column, int length) {
    int[] characters = line.codePoints().toArray();
    int from = Math.min(column - 1, characters.length);
    int to = Math.min(from + length, characters.length);
    int first = firstShown(characters, from);
    StringBuilder text = new StringBuilder(first > 0 ? CUT : "");
    int indent = text.length();
    int carets = 0;
    int shown = indent;
    int at = first;
    while (at < characters.length && shown < WIDTH) {
      String character = shown(characters[at]);
      int width = width(characters[at]);
      text.append(character);
      shown += width;
      indent += at < from ? width : 0;
      carets += at >= from && at < to ? width : 0;
      at++;
    }
    if (at < characters.length) {
      text.append(CUT);
    }
    return new SourceLine(
        text.toString().stripTrailing(), " ".repeat(indent), "^".repeat(Math.max(1, carets)));
  }

  private static int firstShown(int[] characters, int from) {
    int first = from;
    int before = 0;
    while (first > 0 && before + width(characters[first - 1]) <= BEFORE) {
      before += width(characters[--first]);
    }
    boolean fits = total(characters) <= WIDTH;
    return fits ? 0 : first;
  }

  private static int total(int[] characters) {
    int total = 0;
    for (int i = 0; i < characters.length && total <= WIDTH; i++) {
      total += width(characters[i]);
    }
    return total;
  }

  private static String shown(int character) {
    if (character == '\t') {
      return " ".repeat(TAB);
    }
    return isHarmful(character) ? "\uFFFD" : Character.toString(character);
  }

  /** The columns of a terminal that a character takes. */
  private static int width(int character) {
    if (character == '\t') {
      return TAB;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** East Asian wide characters and emoji. */
  private static boolean isWide(int character) {
    return (character >= 0x1100 && character <= 0x115F)
        || (character >= 0x2E80 && character <= 0xA4CF && character != 0x303F)
        || (character >= 0xA960 && character <= 0xA97F)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6)
        || (character >= 0x1F300 && character <= 0x1F64F)
        || (character >= 0x1F680 && character <= 0x1F6FF)
        || (character >= 0x1F900 && character <= 0x1F9FF)
        || (character >= 0x20000 && character <= 0x3FFFD);
  }

  /** What would move the cursor, change colours or turn the direction of the text. */
  private static boolean isHarmful(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** A sentence that cannot do anything to a terminal. */
  static String printable(String sentence) {
    if (sentence.codePoints().noneMatch(SourceLine::isHarmful)) {
      return sentence;
    }
    StringBuilder text = new StringBuilder();
    sentence.codePoints().forEach(character -> text.append(shown(character)));
    return text.toString();
  }
}
