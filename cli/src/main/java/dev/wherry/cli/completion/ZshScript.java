package dev.wherry.cli.completion;

import dev.wherry.cli.completion.CompletionModel.CommandWord;
import dev.wherry.cli.completion.CompletionModel.Value;
import java.util.stream.Collectors;

/** The script for zsh. */
final class ZshScript {

  private final CompletionModel model;

  ZshScript(CompletionModel model) {
    this.model = model;
  }

  String render() {
    return """
        #compdef wherry
        # %s
        %s
        _wherry() {
          local command="" previous="${words[CURRENT-1]}" word
          local -a items
          for word in "${words[2,CURRENT-1][@]}"; do
            case "$word" in
              (%s) command="$word"; break ;;
            esac
          done
          case "$command $previous" in
        %s  esac
          case "$command ${words[CURRENT]}" in
        %s    (*) items=(%s); _describe command items ;;
          esac
        }
        compdef _wherry wherry
        """
        .formatted(
            Shell.ZSH.installation(),
            ManifestNames.FUNCTION,
            model.commands().stream().map(CommandWord::name).collect(Collectors.joining("|")),
            model.commands().stream().map(ZshScript::values).collect(Collectors.joining()),
            model.commands().stream().map(ZshScript::words).collect(Collectors.joining()),
            model.commands().stream()
                .map(command -> item(command.name(), command.summary()))
                .collect(Collectors.joining(" ")));
  }

  private static String values(CommandWord command) {
    return command.valuePatterns().entrySet().stream()
        .map(option -> arm(option.getKey(), reply(option.getValue())))
        .collect(Collectors.joining());
  }

  private static String words(CommandWord command) {
    String options =
        command.options().stream()
            .flatMap(option -> option.names().stream().map(name -> item(name, option.summary())))
            .collect(Collectors.joining(" "));
    return arm(
            "\"" + command.name() + " -\"*", "items=(" + options + "); _describe -o option items")
        + arm("\"" + command.name() + " \"*", reply(command.firstArgument()));
  }

  private static String arm(String pattern, String action) {
    return "    (" + pattern + ") " + action + "; return ;;\n";
  }

  private static String item(String name, String summary) {
    return "'" + name + ":" + summary.replace("'", "'\\''").replace(":", "\\:") + "'";
  }

  private static String reply(Value value) {
    return switch (value.kind()) {
      case NONE, TEXT -> ":";
      case FILE -> "_files";
      case FOLDER -> "_files -/";
      case FUNCTION -> "compadd -- $(_wherry_names functions)";
      case STAGE -> "compadd -- dev $(_wherry_names stages)";
      case TARGET -> "compadd -- $(_wherry_names targets)";
      case CHOICE -> "compadd -- " + String.join(" ", value.choices());
    };
  }
}
