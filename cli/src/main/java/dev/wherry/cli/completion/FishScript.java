package dev.wherry.cli.completion;

import dev.wherry.cli.completion.CompletionModel.CommandWord;
import dev.wherry.cli.completion.CompletionModel.OptionWord;
import dev.wherry.cli.completion.CompletionModel.Value;
import java.util.stream.Collectors;

/** The script for fish. */
final class FishScript {

  private final CompletionModel model;

  FishScript(CompletionModel model) {
    this.model = model;
  }

  String render() {
    String names =
        model.commands().stream().map(CommandWord::name).collect(Collectors.joining(" "));
    StringBuilder script =
        new StringBuilder(
            """
            # %s
            function __wherry_names
              test -r wherry.yml; and awk -v section=$argv[1] '
            %s' wherry.yml
            end
            complete -c wherry -f
            """
                .formatted(Shell.FISH.installation(), ManifestNames.AWK));
    for (CommandWord command : model.commands()) {
      script.append(
          line("not __fish_seen_subcommand_from " + names, "-a " + command.name(), command));
      command(command, script);
    }
    return script.toString();
  }

  private static void command(CommandWord command, StringBuilder script) {
    String condition = "__fish_seen_subcommand_from " + command.name();
    for (OptionWord option : command.options()) {
      String flags = option.names().stream().map(FishScript::flag).collect(Collectors.joining(" "));
      script.append(line(condition, flags + value(option.value()), option.summary()));
    }
    if (!command.arguments().isEmpty()) {
      String values = argument(command.arguments().get(0));
      if (!values.isEmpty()) {
        script.append("complete -c wherry -n '%s' %s\n".formatted(condition, values));
      }
    }
  }

  private static String line(String condition, String what, CommandWord command) {
    return line(condition, what, command.summary());
  }

  private static String line(String condition, String what, String summary) {
    return "complete -c wherry -n '%s' %s -d '%s'\n"
        .formatted(condition, what, summary.replace("'", "\\'"));
  }

  private static String flag(String name) {
    return name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1);
  }

  private static String value(Value value) {
    return switch (value.kind()) {
      case NONE -> "";
      case TEXT -> " -x";
      case FILE, FOLDER -> " -r -F";
      case FUNCTION, STAGE, TARGET, CHOICE -> " -x " + argument(value);
    };
  }

  private static String argument(Value value) {
    return switch (value.kind()) {
      case NONE, TEXT -> "";
      case FILE -> "-F";
      case FOLDER -> "-a '(__fish_complete_directories)'";
      case FUNCTION -> "-a '(__wherry_names functions)'";
      case STAGE -> "-a 'dev (__wherry_names stages)'";
      case TARGET -> "-a '(__wherry_names targets)'";
      case CHOICE -> "-a '" + String.join(" ", value.choices()) + "'";
    };
  }
}
