package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.Functions;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.invoke.DeployedEvent;
import dev.wherry.cli.invoke.HttpEvent;
import dev.wherry.cli.invoke.LocalCalls;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.local.direct.DirectRequest;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.InvocationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wherry invoke}: one call of a function. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "invoke",
    description = "Call a function once: through a running dev, in this process, or deployed.",
    footer = {
      "%nWithout --event the data are what the function takes: the body for an HTTP function, the",
      "input for any other. --event http sends a request, --event schedule fires the schedule.",
      "%nExamples:",
      "  wherry invoke book-trip --data @booking.json",
      "  echo '{\"name\": \"Ada\"}' | wherry invoke hello --data -",
      "  wherry invoke quote-fare --event http --data '{\"path\": \"/fares/kew/putney\"}'",
      "  wherry invoke daily-report --event schedule",
      "  wherry invoke hello --target aws --event native --data @event.json"
    })
final class InvokeCommand extends Command {

  /** What is sent to a function. */
  enum Event {
    HTTP,
    SCHEDULE,
    NATIVE
  }

  private final Services services;

  @Parameters(paramLabel = "FUNCTION", description = "A function of the manifest.")
  private String function = "";

  @Option(
      names = "--data",
      paramLabel = "JSON|@FILE|-",
      description = "The data: JSON, a file, or the standard input.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--event",
      paramLabel = "KIND",
      description = "http or schedule; native for the provider's own event.")
  private Optional<Event> event = Optional.empty();

  @Option(
      names = "--trigger",
      paramLabel = "N",
      description = "Which trigger of the function, from 0; the first of its kind unless given.")
  private Optional<Integer> trigger = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "Call the deployed function; the local one unless given.")
  private Optional<String> target = Optional.empty();

  @Mixin private ProjectOptions project = new ProjectOptions();

  InvokeCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException {
    ProjectRequest request = project.request(console.terminal());
    String input = data.isEmpty() ? "" : DataOption.read(data.get(), console.terminal());
    if (target.isPresent()) {
      return deployed(
          TargetProject.read(request, List.of(target.get()), services.clouds()).only(),
          input,
          console);
    }
    if (event.isPresent() && event.get() == Event.NATIVE) {
      throw CommandException.usage(
          "the local runner has no native events", "name a target with `--target`");
    }
    LocalProject local = LocalProject.read(request);
    FunctionSpec spec = Functions.find(local.application(), function);
    InstalledApi.ensure(services.apiArtifacts(), console);
    LocalCalls calls = new LocalCalls(local, services.code(), console);
    Optional<TriggerKind> kind = kind(spec);
    if (kind.isPresent() && kind.get() == TriggerKind.HTTP) {
      Trigger.Http http = (Trigger.Http) spec.triggers().get(index(spec, TriggerKind.HTTP));
      return InvokeReport.print(calls.send(HttpEvent.read(input, http.routes().get(0))), console);
    }
    OptionalInt index =
        kind.isPresent() ? OptionalInt.of(index(spec, kind.get())) : OptionalInt.empty();
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return InvokeReport.print(calls.call(new DirectRequest(spec.name(), index, bytes)), console);
  }

  private ExitCode deployed(DeployTarget there, String input, Console console)
      throws InterruptedException {
    FunctionSpec spec = Functions.find(there.application(), function);
    Optional<TriggerKind> kind =
        event.isPresent() && event.get() == Event.NATIVE ? Optional.empty() : kind(spec);
    Optional<Trigger> fired = kind.map(one -> spec.triggers().get(index(spec, one)));
    try (Connection connection = there.provider().connect(there.destination())) {
      return InvokeReport.print(
          connection
              .operations()
              .invoke(new InvocationRequest(spec.name(), DeployedEvent.of(fired, input))),
          console);
    }
  }

  /** What is sent; empty when the data are handed over as they are. */
  private Optional<TriggerKind> kind(FunctionSpec spec) {
    if (event.isPresent()) {
      return event.map(one -> one == Event.HTTP ? TriggerKind.HTTP : TriggerKind.SCHEDULE);
    }
    return trigger.isPresent() ? Optional.of(trigger(spec).kind()) : Optional.empty();
  }

  private int index(FunctionSpec spec, TriggerKind kind) {
    if (trigger.isPresent() && trigger(spec).kind() == kind) {
      return trigger.get();
    }
    for (int index = 0; index < spec.triggers().size() && trigger.isEmpty(); index++) {
      if (spec.triggers().get(index).kind() == kind) {
        return index;
      }
    }
    throw CommandException.usage(
        trigger.isPresent()
            ? "trigger " + trigger.get() + " of function `" + function + "` is not " + kind.word()
            : "function `" + function + "` has no trigger of kind " + kind.word(),
        "leave `--event` and `--trigger` out to hand the data over as they are");
  }

  private Trigger trigger(FunctionSpec spec) {
    int index = trigger.orElse(0);
    if (index < 0 || index >= spec.triggers().size()) {
      throw CommandException.usage(
          "function `" + function + "` has no trigger " + index,
          switch (spec.triggers().size()) {
            case 0 -> "it has none";
            case 1 -> "its only trigger is 0";
            default -> "its triggers are 0 to " + (spec.triggers().size() - 1);
          });
    }
    return spec.triggers().get(index);
  }
}
