package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wherry secret}: the values of secrets. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "secret",
    description = "Set, list or remove the values of secrets, here or on a target.",
    footer = {
      "%nThe value comes from the standard input or a hidden prompt, never from an argument.",
      "%nExamples:",
      "  wherry secret set stripe-key",
      "  pass stripe | wherry secret set stripe-key --stage test",
      "  wherry secret set stripe-key --target aws --stage prod",
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

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "Where the value is; this machine unless given.")
  private Optional<String> target = Optional.empty();

  @Parameters(index = "2", arity = "0..1", hidden = true)
  private Optional<String> value = Optional.empty();

  @Option(
      names = "--lock-wait",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = TimeSpan.class,
      description =
          "How long to wait for a deployment of the target to end, such as 10m; not at all unless given.")
  private Duration lockWait = Duration.ZERO;

  @Mixin private ProjectOptions project = new ProjectOptions();

  private final Services services;

  SecretCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, RefusedException, InterruptedException {
    refuseArguments();
    ProjectRequest request = project.request(console.terminal());
    if (target.isPresent()) {
      DeployTarget there =
          TargetProject.read(request, List.of(target.get()), services.clouds()).only();
      refuseExternal(there);
      try (Connection connection = there.provider().connect(there.destination())) {
        run(
            there.application(),
            new TargetSecrets(
                there, connection, services.clouds().surroundings(), lockWait, console),
            console);
      }
    } else {
      LocalProject local = LocalProject.read(request);
      SecretFile file = new SecretFile(local.folder(), local.stage());
      run(local.application(), SecretPlace.of(file), console);
    }
    return ExitCode.DONE;
  }

  private void refuseArguments() {
    if (value.isPresent()) {
      throw CommandException.usage(
          "a secret's value is never an argument: others see those, and the shell keeps them",
          "pipe it in, or type it at the prompt");
    }
    if (action == Action.LIST && name.isPresent()) {
      throw CommandException.usage("unknown argument `" + name.get() + "`", "`list` lists all");
    }
  }

  /** The value of a secret that the app does not own is not the app's to change. */
  private void refuseExternal(DeployTarget there) {
    if (action == Action.LIST) {
      return;
    }
    String wanted = known(secrets(there.application()));
    Resource secret = there.application().resources().get(new ResourceName(wanted));
    Optional<String> external = secret == null ? Optional.empty() : secret.common().external();
    if (external.isPresent()) {
      throw CommandException.usage(
          "secret `"
              + wanted
              + "` is external: on "
              + there.name()
              + " it is `"
              + external.get()
              + "`, which the app uses and does not own",
          "set its value where it is kept, or take `external` away and let Wherry make one");
    }
  }

  private void run(Application application, SecretPlace place, Console console)
      throws IOException, RefusedException, InterruptedException {
    List<String> secrets = secrets(application);
    switch (action) {
      case SET -> set(known(secrets), place, console);
      case LIST -> list(secrets, place, console);
      case REMOVE -> remove(known(secrets), place, console);
    }
  }

  private static void set(String secret, SecretPlace place, Console console)
      throws IOException, RefusedException, InterruptedException {
    place.set(secret, SecretInput.read(secret, console));
    if (!console.isJson()) {
      told("set", secret, place, console);
      place.refresh(secret).forEach(console::info);
      return;
    }
    List<String> refreshed = List.of();
    try {
      refreshed = place.refresh(secret);
    } finally {
      console.print(JsonObject.versioned().with("set", secret).with("refreshed", refreshed));
    }
  }

  private static void remove(String secret, SecretPlace place, Console console)
      throws IOException, InterruptedException {
    if (!place.list().contains(secret)) {
      throw CommandException.usage(
          "secret `" + secret + "` has no value here", "`wherry secret list` shows which have");
    }
    place.remove(secret);
    told("removed", secret, place, console);
  }

  private static void told(String what, String secret, SecretPlace place, Console console) {
    if (console.isJson()) {
      console.print(JsonObject.versioned().with(what, secret));
    } else {
      console.info("Secret " + secret + " " + what + " in " + place.description() + ".");
    }
  }

  private static void list(List<String> secrets, SecretPlace place, Console console)
      throws IOException, InterruptedException {
    List<String> withValue = place.list();
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

  private static List<String> secrets(Application application) {
    return application.resources().values().stream()
        .filter(resource -> resource.kind() == ResourceKind.SECRET)
        .map(resource -> resource.name().value())
        .toList();
  }
}
