package dev.wherry.cli.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be completed.
 *
 * @param commands in the order shown
 */
public record CompletionModel(List<CommandWord> commands) {

  /**
   * A command.
   *
   * @param name what is typed
   * @param summary one line
   * @param options what it takes
   * @param arguments its arguments in order; the last one repeats
   */
  public record CommandWord(
      String name, String summary, List<OptionWord> options, List<Value> arguments) {

    /** What takes a value, as a pattern that Bourne shells compare with the last two words. */
    Map<String, Value> valuePatterns() {
      Map<String, Value> patterns = new LinkedHashMap<>();
      for (OptionWord option : options) {
        if (option.value().kind() != Kind.NONE) {
          patterns.put(
              option.names().stream()
                  .map(one -> "\"" + name + " " + one + "\"")
                  .collect(Collectors.joining("|")),
              option.value());
        }
      }
      return patterns;
    }

    Value firstArgument() {
      return arguments.isEmpty() ? new Value(Kind.NONE, List.of()) : arguments.get(0);
    }
  }

  /**
   * An option.
   *
   * @param names all its names
   * @param summary one line
   * @param value what follows it
   */
  public record OptionWord(List<String> names, String summary, Value value) {}

  /**
   * What an option or argument takes.
   *
   * @param kind where its values come from
   * @param choices the values of {@code CHOICE}
   */
  public record Value(Kind kind, List<String> choices) {}

  /** Where values come from. */
  public enum Kind {
    /** There is none: the option stands alone. */
    NONE,
    /** Anything. */
    TEXT,
    /** A file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A function of the manifest. */
    FUNCTION,
    /** A stage of the manifest. */
    STAGE,
    /** A target of the manifest. */
    TARGET,
    /** A fixed list. */
    CHOICE
  }
}
