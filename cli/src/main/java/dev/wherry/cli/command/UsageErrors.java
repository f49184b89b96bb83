package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Settings;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.engine.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that picocli cannot read: says so with the nearest name there is. */
final class UsageErrors implements IParameterExceptionHandler {

  /** What other tools call our commands. */
  static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("new", "init"),
          Map.entry("create", "init"),
          Map.entry("check", "validate"),
          Map.entry("lint", "validate"),
          Map.entry("run", "dev"),
          Map.entry("start", "dev"),
          Map.entry("serve", "dev"),
          Map.entry("local", "dev"),
          Map.entry("call", "invoke"),
          Map.entry("package", "build"),
          Map.entry("diff", "plan"),
          Map.entry("up", "deploy"),
          Map.entry("apply", "deploy"),
          Map.entry("publish", "deploy"),
          Map.entry("destroy", "remove"),
          Map.entry("delete", "remove"),
          Map.entry("down", "remove"),
          Map.entry("status", "info"),
          Map.entry("tail", "logs"));

  private final Terminal terminal;

  UsageErrors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    boolean json = List.of(arguments).contains("--json");
    Console console = new Console(terminal, new Settings(json, false, false, false, false));
    return Failures.report(translate(failure), console).number();
  }

  private static CommandException translate(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    String help = "see `" + command.getCommandSpec().qualifiedName() + " --help`";
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command.getCommandSpec(), help);
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), help);
    }
    return refusedValue(failure, help)
        .orElseGet(() -> CommandException.usage(firstLine(failure), help));
  }

  private static CommandException missing(List<ArgSpec> missing, String help) {
    boolean value =
        missing.size() == 1
            && missing.get(0) instanceof CommandLine.Model.OptionSpec option
            && !option.required();
    return CommandException.usage(
        value ? names(missing) + " needs a value" : "missing " + names(missing), help);
  }

  /** A value that its option or argument does not take; picocli's own words name Java's types. */
  private static Optional<CommandException> refusedValue(ParameterException failure, String help) {
    ArgSpec argument = failure.getArgSpec();
    String value = failure.getValue();
    if (argument == null || value == null) {
      return Optional.empty();
    }
    String refused = "`" + value + "` is no value for the " + names(List.of(argument));
    Object[] constants = valueType(argument).getEnumConstants();
    if (constants == null) {
      return Optional.of(
          CommandException.usage(
              refused + ", which takes " + argument.paramLabel(),
              isTimeSpan(argument) ? TimeSpan.FORM : help));
    }
    List<String> words =
        Stream.of(constants).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList();
    return Optional.of(
        CommandException.usage(
            refused + ": " + String.join(", ", words),
            Nearest.to(value, words).map(UsageErrors::didYouMean).orElse(help)));
  }

  private static boolean isTimeSpan(ArgSpec argument) {
    return Stream.of(argument.converters()).anyMatch(TimeSpan.class::isInstance);
  }

  /** The type of one value, also where the option may be left out. */
  private static Class<?> valueType(ArgSpec argument) {
    ITypeInfo type = argument.typeInfo();
    return type.isOptional() ? type.getAuxiliaryTypes()[0] : type.getType();
  }

  private static CommandException unmatched(String word, CommandSpec command, String help) {
    boolean option = word.startsWith("-");
    boolean root = !option && !command.subcommands().isEmpty();
    String kind = option ? "option" : root ? "command" : "argument";
    List<String> known = new ArrayList<>();
    if (option) {
      command.optionsMap().keySet().forEach(known::add);
    } else {
      known.addAll(command.subcommands().keySet());
    }
    Optional<String> nearest =
        root && ELSEWHERE.containsKey(word)
            ? Optional.ofNullable(ELSEWHERE.get(word))
            : Nearest.to(word.split("=", 2)[0], known);
    String hint =
        isOfACommand(word, command)
            ? "it stands after a command: `wherry COMMAND " + word + "`"
            : nearest.map(UsageErrors::didYouMean).orElse(help);
    return CommandException.usage("unknown " + kind + " `" + word + "`", hint);
  }

  private static boolean isOfACommand(String option, CommandSpec root) {
    return root.subcommands().values().stream()
        .anyMatch(one -> one.getCommandSpec().optionsMap().containsKey(option.split("=", 2)[0]));
  }

  private static String didYouMean(String name) {
    return "did you mean `" + name + "`?";
  }

  private static String names(List<ArgSpec> missing) {
    List<String> names = new ArrayList<>();
    for (ArgSpec argument : missing) {
      names.add(
          argument instanceof CommandLine.Model.OptionSpec option
              ? "option `" + option.longestName() + "`"
              : "argument `" + argument.paramLabel() + "`");
    }
    return String.join(" and ", names);
  }

  private static String firstLine(ParameterException failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
