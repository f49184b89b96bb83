package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Markdown;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.diagnostic.DiagnosticPages;
import dev.wherry.engine.diagnostic.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** {@code wherry explain}: the page on a diagnostic. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "explain",
    description = "Explain a diagnostic; without a code, list them.",
    footer = {"%nExamples:", "  wherry explain W0103", "  wherry explain"})
final class ExplainCommand extends Command {

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "Such as W0103.")
  private Optional<String> code = Optional.empty();

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Console console) {
    if (code.isEmpty()) {
      list(console);
      return ExitCode.DONE;
    }
    String wanted = code.get().toUpperCase(Locale.ROOT);
    String page = DiagnosticPages.find(wanted).orElseThrow(() -> unknown(wanted));
    if (console.isJson()) {
      console.print(json(wanted).with("text", page));
    } else {
      Markdown.lines(page, console.style()).forEach(console::print);
    }
    return ExitCode.DONE;
  }

  private static void list(Console console) {
    if (console.isJson()) {
      List<JsonObject> items =
          DiagnosticPages.codes().stream()
              .map(one -> JsonObject.empty().with("code", one).with("title", title(one)))
              .toList();
      console.print(JsonObject.versioned().with("diagnostics", items));
      return;
    }
    Table table = new Table();
    DiagnosticPages.codes().forEach(one -> table.row(one, title(one)));
    table.lines().forEach(console::print);
  }

  private static JsonObject json(String code) {
    return JsonObject.versioned().with("code", code).with("title", title(code));
  }

  /** What stands behind the code in the page's first line. */
  private static String title(String code) {
    String first = DiagnosticPages.find(code).flatMap(page -> page.lines().findFirst()).orElse("");
    return first.replaceFirst("^# " + code + ": ", "");
  }

  private static CommandException unknown(String code) {
    Optional<String> nearest = Nearest.to(code, DiagnosticPages.codes());
    return CommandException.usage(
        "there is no diagnostic `" + code + "`",
        nearest
            .map(name -> "did you mean `" + name + "`? `wherry explain` lists them all")
            .orElse("`wherry explain` lists them all"));
  }
}
