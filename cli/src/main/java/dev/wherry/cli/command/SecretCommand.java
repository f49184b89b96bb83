package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.ResourceKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wherry secret}: the values of secrets on this machine. */
@picocli.CommandLine.Command(
    name = "secret",
    description = "Set, list or remove the local values of secrets.",
    footer = {
      "%nThe value comes from the standard input or a hidden prompt, never from an argument.",
      "%nExamples:",
      "  wherry secret set stripe-key",
      "  pass stripe | wherry secret set stripe-key --stage test",
      "  wherry secret list"
    })
final class SecretCommand extends Command {

  /** What to do. */
  enum Action {
    SET,
    LIST,
    REMOVE
  }

  @Parameters(index = "0", paramLabel = "ACTION", description = "set, list or remove.")
  private Action action = Action.LIST;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "A secret among the manifest's resources.")
  private Optional<String> name = Optional.empty();

  @Parameters(index = "2", arity = "0..1", hidden = true)
  private Optional<String> value = Optional.empty();

  @Mixin private ProjectOptions project = new ProjectOptions();

  SecretCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Console console) throws IOException {
    if (value.isPresent()) {
      throw CommandException.usage(
          "a secret's value is never an argument: others see those, and the shell keeps them",
          "pipe it in, or type it at the prompt");
    }
    if (action == Action.LIST && name.isPresent()) {
      throw CommandException.usage("unknown argument `" + name.get() + "`", "`list` lists all");
    }
    LocalProject local = LocalProject.read(project.request(console.terminal()));
    SecretFile file = new SecretFile(local.folder(), local.stage());
    List<String> secrets = secrets(local);
    switch (action) {
      case SET -> set(known(secrets), file, console);
      case LIST -> list(secrets, file, console);
      case REMOVE -> remove(known(secrets), file, console);
    }
    return ExitCode.DONE;
  }

  private static void set(String secret, SecretFile file, Console console) throws IOException {
    file.set(secret, SecretInput.read(secret, console));
    told("set", secret, file, console);
  }

  private static void remove(String secret, SecretFile file, Console console) throws IOException {
    if (!file.remove(secret)) {
      throw CommandException.usage(
          "secret `" + secret + "` has no value here", "`wherry secret list` shows which have");
    }
    told("removed", secret, file, console);
  }

  private static void told(String what, String secret, SecretFile file, Console console) {
    if (console.isJson()) {
      console.print(JsonObject.versioned().with(what, secret));
    } else {
      console.info("Secret " + secret + " " + what + " in " + file.path() + ".");
    }
  }

  private static void list(List<String> secrets, SecretFile file, Console console)
      throws IOException {
    List<String> withValue = file.list();
    Table table = new Table();
    for (String secret : secrets) {
      table.row(secret, withValue.contains(secret) ? "set" : "no value");
    }
    if (console.isJson()) {
      List<JsonObject> items =
          secrets.stream()
              .map(one -> JsonObject.empty().with("name", one).with("set", withValue.contains(one)))
              .toList();
      console.print(JsonObject.versioned().with("secrets", items));
    } else if (secrets.isEmpty()) {
      console.info("The manifest has no secrets.");
    } else {
      table.lines().forEach(console::print);
    }
  }

  private String known(List<String> secrets) {
    String wanted =
        name.orElseThrow(
            () ->
                CommandException.usage(
                    "missing argument `NAME`", "as in `wherry secret set stripe-key`"));
    if (!secrets.contains(wanted)) {
      throw CommandException.usage(
          "the manifest has no secret `" + wanted + "`",
          Nearest.hint(wanted, secrets).orElse("add it: `resources: { " + wanted + ": secret }`"));
    }
    return wanted;
  }

  private static List<String> secrets(LocalProject local) {
    return local.application().resources().values().stream()
        .filter(resource -> resource.kind() == ResourceKind.SECRET)
        .map(resource -> resource.name().value())
        .toList();
  }
}
