package dev.wherry.cli.command;

import dev.wherry.cli.completion.CompletionModel;
import dev.wherry.cli.completion.CompletionModel.CommandWord;
import dev.wherry.cli.completion.CompletionModel.Kind;
import dev.wherry.cli.completion.CompletionModel.OptionWord;
import dev.wherry.cli.completion.CompletionModel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads what can be completed from the commands themselves. */
final class CompletionModels {

  private CompletionModels() {}

  static CompletionModel of(CommandSpec root) {
    List<CommandWord> words = new ArrayList<>();
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      words.add(
          new CommandWord(
              spec.name(),
              summary(spec.usageMessage().description()),
              spec.options().stream().map(CompletionModels::option).toList(),
              spec.positionalParameters().stream()
                  .filter(one -> !one.hidden())
                  .map(CompletionModels::value)
                  .toList()));
    }
    return new CompletionModel(words);
  }

  private static OptionWord option(OptionSpec option) {
    Value value = option.arity().max() == 0 ? new Value(Kind.NONE, List.of()) : value(option);
    return new OptionWord(List.of(option.names()), summary(option.description()), value);
  }

  /** The label says what a value is, to people and to shells alike. */
  private static Value value(ArgSpec argument) {
    return switch (argument.paramLabel()) {
      case "FILE" -> new Value(Kind.FILE, List.of());
      case "DIR" -> new Value(Kind.FOLDER, List.of());
      case "FUNCTION" -> new Value(Kind.FUNCTION, List.of());
      case "STAGE" -> new Value(Kind.STAGE, List.of());
      case "TARGET" -> new Value(Kind.TARGET, List.of());
      default -> choices(argument);
    };
  }

  private static Value choices(ArgSpec argument) {
    List<String> choices = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(name -> choices.add(name.toLowerCase(Locale.ROOT)));
    }
    return choices.isEmpty() ? new Value(Kind.TEXT, choices) : new Value(Kind.CHOICE, choices);
  }

  private static String summary(String[] description) {
    return description.length == 0 ? "" : description[0];
  }
}
