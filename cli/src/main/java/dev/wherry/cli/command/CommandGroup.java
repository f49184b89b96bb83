package dev.wherry.cli.command;

import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.init.NewProject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Commands that stand together in the help.
 *
 * @param title the heading
 * @param entries in the order shown
 */
record CommandGroup(String title, List<Entry> entries) {

  /**
   * A command that is made when it is needed: reading its annotations costs a tenth of a start.
   *
   * @param name what is typed
   * @param make makes it
   */
  record Entry(String name, Supplier<Command> make) {}

  /** All that there are. */
  static List<CommandGroup> all(Terminal terminal, Services services) {
    return List.of(
        new CommandGroup("Begin", begin(terminal, services)),
        new CommandGroup("Develop", develop(terminal, services)),
        new CommandGroup("Deploy", deploy(terminal, services)),
        new CommandGroup("Operate", operate(terminal, services)),
        new CommandGroup("Look up", lookUp(terminal, services)));
  }

  private static List<Entry> begin(Terminal terminal, Services services) {
    NewProject newProject = new NewProject(services.interrupts());
    return List.of(
        new Entry("init", () -> new InitCommand(terminal, newProject, services.apiArtifacts())),
        new Entry("demo", () -> new DemoCommand(terminal, newProject, services)),
        new Entry("doctor", () -> new DoctorCommand(terminal, services.apiArtifacts())));
  }

  private static List<Entry> develop(Terminal terminal, Services services) {
    return List.of(
        new Entry("validate", () -> new ValidateCommand(terminal, services.validation())),
        new Entry("dev", () -> new DevCommand(terminal, services)),
        new Entry("invoke", () -> new InvokeCommand(terminal, services)),
        new Entry("secret", () -> new SecretCommand(terminal, services)));
  }

  private static List<Entry> deploy(Terminal terminal, Services services) {
    return List.of(
        new Entry("build", () -> new BuildCommand(terminal, services)),
        new Entry("plan", () -> new PlanCommand(terminal, services)),
        new Entry("deploy", () -> new DeployCommand(terminal, services)),
        new Entry("rollback", () -> new RollbackCommand(terminal, services)),
        new Entry("remove", () -> new RemoveCommand(terminal, services)));
  }

  private static List<Entry> operate(Terminal terminal, Services services) {
    return List.of(
        new Entry("info", () -> new InfoCommand(terminal, services)),
        new Entry("releases", () -> new ReleasesCommand(terminal, services)),
        new Entry("logs", () -> new LogsCommand(terminal, services)),
        new Entry("unlock", () -> new UnlockCommand(terminal, services)));
  }

  private static List<Entry> lookUp(Terminal terminal, Services services) {
    return List.of(
        new Entry("explain", () -> new ExplainCommand(terminal)),
        new Entry("schema", () -> new SchemaCommand(terminal)),
        new Entry("completion", () -> new CompletionCommand(terminal)),
        new Entry("version", () -> new VersionCommand(terminal, services.distribution())));
  }
}
