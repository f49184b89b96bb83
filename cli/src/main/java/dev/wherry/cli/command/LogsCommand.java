package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.Functions;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wherry logs}: what a deployed function wrote. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "logs",
    description = "Show what a deployed function wrote.",
    footer = {
      "%nExamples:",
      "  wherry logs greet --target aws --since 2h --filter ERROR",
      "  wherry logs greet --target aws --follow"
    })
final class LogsCommand extends Command {

  private final Services services;

  @Parameters(paramLabel = "FUNCTION", description = "A function of the manifest.")
  private String function = "";

  @Option(names = "--follow", description = "Wait for more until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "30m",
      converter = TimeSpan.class,
      description = "How far back; ${DEFAULT-VALUE} unless given.")
  private Duration since = Duration.ofMinutes(30);

  @Option(names = "--filter", paramLabel = "TEXT", description = "Only lines that contain it.")
  private Optional<String> filter = Optional.empty();

  @Mixin private OneTargetOptions named = new OneTargetOptions();

  LogsCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) {
    DeployTarget target = named.read(this, services.clouds()).only();
    LogQuery query =
        new LogQuery(
            Functions.find(target.application(), function).name(),
            services.clouds().surroundings().clock().instant().minus(since),
            filter,
            follow);
    Thread running = Thread.currentThread();
    Interrupts.Registration stop = services.interrupts().onInterrupt(running::interrupt);
    try (Connection connection = target.provider().connect(target.destination());
        LogStream lines = connection.operations().logs(query)) {
      print(lines, console);
      return ExitCode.DONE;
    } catch (InterruptedException enough) {
      return ExitCode.INTERRUPTED;
    } finally {
      stop.close();
    }
  }

  private static void print(LogStream lines, Console console) throws InterruptedException {
    Optional<LogLine> line = lines.next();
    while (line.isPresent() && !console.outputIsClosed()) {
      if (console.isJson()) {
        console.print(
            JsonObject.versioned().with("time", line.get().time()).with("text", line.get().text()));
      } else {
        console.print(line.get().time() + "  " + line.get().text());
      }
      line = lines.next();
    }
  }
}
