package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.schema.ManifestSchema;

/** {@code wherry schema}: the manifest's JSON Schema. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "schema",
    description = "Print the JSON Schema of the manifest, for editors.",
    footer = {
      "%nExamples:",
      "  wherry schema > wherry.schema.json",
      "  wherry schema --json    (the same as the member `schema`, beside `version`)",
      "  # first line of wherry.yml: # yaml-language-server: $$schema=wherry.schema.json"
    })
final class SchemaCommand extends Command {

  SchemaCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Console console) {
    if (console.isJson()) {
      JsonObject.Raw schema = new JsonObject.Raw(ManifestSchema.line());
      console.print(JsonObject.versioned().with("schema", schema));
    } else {
      console.print(ManifestSchema.json().stripTrailing());
    }
    return ExitCode.DONE;
  }
}
