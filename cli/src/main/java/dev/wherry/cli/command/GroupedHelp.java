package dev.wherry.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the commands by group. */
final class GroupedHelp {

  private static final int NAME_WIDTH = 12;

  private GroupedHelp() {}

  static void install(CommandLine root, List<CommandGroup> groups) {
    UsageMessageSpec usage = root.getCommandSpec().usageMessage();
    Map<String, IHelpSectionRenderer> sections = new HashMap<>(usage.sectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> render(help, groups));
    usage.sectionMap(sections);
  }

  private static String render(Help help, List<CommandGroup> groups) {
    List<String> lines = new ArrayList<>();
    for (CommandGroup group : groups) {
      lines.add("");
      lines.add(help.colorScheme().text("@|bold " + group.title() + "|@").toString());
      for (CommandGroup.Entry entry : group.entries()) {
        lines.add(line(help, entry.name()));
      }
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String line(Help help, String name) {
    String padded = name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    Help command = Objects.requireNonNull(help.subcommands().get(name));
    String summary = command.commandSpec().usageMessage().description()[0];
    return "  " + help.colorScheme().commandText(padded) + summary;
  }
}
