package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the names of one kind of thing look like.
 *
 * @param noun such as {@code function}
 * @param pattern a regular expression for the whole name
 * @param rule the pattern in words
 * @param make the name as the model has it
 * @param part whether it names a part of the app that messages speak of
 */
public record NameRule<T>(
    String noun, Pattern pattern, String rule, Function<String, T> make, boolean part) {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern GAP = Pattern.compile("[^A-Za-z0-9*]+");

  static <T> NameRule<T> of(String noun, String pattern, String rule, Function<String, T> make) {
    return new NameRule<>(noun, Pattern.compile(pattern), rule, make, false);
  }

  /** The same for a part of the app. */
  NameRule<T> ofPart() {
    return new NameRule<>(noun, pattern, rule, make, true);
  }

  /** The name of a text. */
  public T parse(String text) throws RefusedException {
    if (!pattern.matcher(text).matches()) {
      throw new RefusedException(
          "`" + text + "` is no name for " + article() + noun,
          suggestion(text).map(name -> "write `" + name + "`").or(() -> Optional.of(rule)));
    }
    return make.apply(text);
  }

  private String article() {
    return "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
  }

  private Optional<String> suggestion(String text) {
    if (text.chars().anyMatch(character -> character > 0x7f)) {
      return Optional.empty();
    }
    String words = HUMP.matcher(text).replaceAll("$1-$2");
    String name = GAP.matcher(words).replaceAll("-").replaceAll("-+$", "");
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .filter(suggested -> pattern.matcher(suggested).matches())
        .findFirst();
  }

  /** A value that is such a name. */
  public Value<T> value() {
    return Value.of(
        ManifestProblem.BAD_NAME,
        Value.Form.pattern("the name of " + article() + noun, pattern.pattern()),
        this::parse);
  }
}
