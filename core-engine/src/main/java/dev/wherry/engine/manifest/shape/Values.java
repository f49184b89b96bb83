package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.Value.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The simple kinds of values. */
final class Values {

  private Values() {}

  /** Any text that is not empty. */
  static Value<String> text(String title) {
    return Value.of(
        ManifestProblem.EMPTY_TEXT,
        Form.pattern(title, "[\\s\\S]+"),
        text -> {
          if (text.isEmpty()) {
            throw new RefusedException("this text is empty", "write " + title);
          }
          return text;
        });
  }

  /** Any text, also an empty one. */
  static Value<String> anyText(String title) {
    return Value.of(ManifestProblem.EMPTY_TEXT, Form.text(title), text -> text);
  }

  /** A text of a form, told by an example. */
  static Value<String> form(String title, String regex, String example) {
    Pattern pattern = Pattern.compile(regex);
    return Value.of(
        ManifestProblem.BAD_FORM,
        Form.pattern(title, regex),
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new RefusedException(
                "`" + text + "` is not " + title, "it looks like `" + example + "`");
          }
          return text;
        });
  }

  /** One of some words. */
  static Value<String> word(String title, List<String> words) {
    Map<String, String> self = new LinkedHashMap<>();
    words.forEach(word -> self.put(word, word));
    return word(title, self);
  }

  /** One of some words, each with its meaning. */
  static <T> Value<T> word(String title, Map<String, T> meanings) {
    List<String> words = List.copyOf(meanings.keySet());
    return Value.of(
        ManifestProblem.NOT_A_WORD,
        Form.words(title, Form.Type.TEXT, words),
        text -> {
          T meaning = meanings.get(text);
          if (meaning == null) {
            throw new RefusedException("`" + text + "` is not " + title, hint(text, words));
          }
          return meaning;
        });
  }

  private static Optional<String> hint(String text, List<String> words) {
    Optional<String> near = Nearest.to(text, words).map(word -> "did you mean `" + word + "`?");
    return near.or(() -> Optional.of("write " + alternatives(words)));
  }

  private static String alternatives(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? "`" + words.get(0) + "`"
        : Nearest.list(words.subList(0, last)) + " or `" + words.get(last) + "`";
  }

  /** One of an enum's constants, in lower case with hyphens. */
  static <E extends Enum<E>> Value<E> word(String title, Class<E> constants) {
    Map<String, E> meanings = new LinkedHashMap<>();
    for (E constant : constants.getEnumConstants()) {
      meanings.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return word(title, meanings);
  }

  /** {@code true} or {@code false}. */
  static final Value<Boolean> FLAG =
      Value.of(
          ManifestProblem.NOT_A_FLAG,
          Form.words("`true` or `false`", Form.Type.FLAG, List.of("true", "false")),
          text -> {
            if (text.equals("true") || text.equals("false")) {
              return text.equals("true");
            }
            throw new RefusedException(
                "`" + text + "` is neither `true` nor `false`", flagHint(text));
          });

  private static String flagHint(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y", "1", "true", "enabled" -> "write `true`";
      case "no", "off", "n", "0", "false", "disabled" -> "write `false`";
      default -> "write `true` or `false`";
    };
  }

  /** A whole number. */
  static Value<Integer> number(int least, int most) {
    return Value.of(
        ManifestProblem.NOT_A_NUMBER,
        Form.number(least, most),
        text -> {
          long number = digits(text);
          if (number < least || number > most) {
            throw new RefusedException(
                "`" + text + "` is not a whole number from " + least + " to " + most,
                numberHint(text, number, least, most));
          }
          return (int) number;
        });
  }

  private static String numberHint(String text, long number, int least, int most) {
    if (number > most) {
      return "the largest is `" + most + "`";
    }
    if (number >= 0 || (text.startsWith("-") && digits(text.substring(1)) >= 0)) {
      return "the smallest is `" + least + "`";
    }
    String shorter = text.startsWith("0") ? text.replaceFirst("^0+(?=.)", "") : "";
    return digits(shorter) >= 0 ? "write `" + shorter + "`" : "write a whole number in digits";
  }

  /** The number that a text of digits means, or -1. Leading zeros mean nothing sure. */
  static long digits(String text) {
    if (text.isEmpty() || text.length() > 12 || (text.length() > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
