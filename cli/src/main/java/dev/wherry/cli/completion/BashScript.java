package dev.wherry.cli.completion;

import dev.wherry.cli.completion.CompletionModel.CommandWord;
import dev.wherry.cli.completion.CompletionModel.Value;
import java.util.stream.Collectors;

/** The script for Bash. */
final class BashScript {

  private final CompletionModel model;

  BashScript(CompletionModel model) {
    this.model = model;
  }

  String render() {
    return """
        # %s
        %s
        _wherry() {
          local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
          local command="" word
          COMPREPLY=()
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "$word" in
              %s) command="$word"; break ;;
            esac
          done
          case "$command $previous" in
        %s  esac
          case "$command $current" in
        %s  esac
        }
        complete -F _wherry wherry
        """
        .formatted(
            Shell.BASH.installation(),
            ManifestNames.FUNCTION,
            names("|"),
            model.commands().stream().map(BashScript::values).collect(Collectors.joining()),
            model.commands().stream().map(BashScript::words).collect(Collectors.joining())
                + arm("*", words(names(" ") + " --help --version")));
  }

  private String names(String separator) {
    return model.commands().stream().map(CommandWord::name).collect(Collectors.joining(separator));
  }

  /** What follows an option of a command. */
  private static String values(CommandWord command) {
    return command.valuePatterns().entrySet().stream()
        .map(option -> arm(option.getKey(), reply(option.getValue())))
        .collect(Collectors.joining());
  }

  /** The options of a command, and its first argument. */
  private static String words(CommandWord command) {
    String options =
        command.options().stream()
            .flatMap(option -> option.names().stream())
            .collect(Collectors.joining(" "));
    return arm("\"" + command.name() + " -\"*", words(options))
        + arm("\"" + command.name() + " \"*", reply(command.firstArgument()));
  }

  private static String arm(String pattern, String action) {
    return "    " + pattern + ") " + action + "; return ;;\n";
  }

  private static String reply(Value value) {
    return switch (value.kind()) {
      case NONE, TEXT -> ":";
      case FILE -> "COMPREPLY=($(compgen -f -- \"$current\"))";
      case FOLDER -> "COMPREPLY=($(compgen -d -- \"$current\"))";
      case FUNCTION -> words("$(_wherry_names functions)");
      case STAGE -> words("dev $(_wherry_names stages)");
      case TARGET -> words("$(_wherry_names targets)");
      case CHOICE -> words(String.join(" ", value.choices()));
    };
  }

  private static String words(String words) {
    return "COMPREPLY=($(compgen -W \"" + words + "\" -- \"$current\"))";
  }
}
