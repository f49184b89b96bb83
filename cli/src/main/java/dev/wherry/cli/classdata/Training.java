package dev.wherry.cli.classdata;

import dev.wherry.cli.Main;
import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.spi.compile.ClassPathPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs the commands that people wait for, so that the JVM can archive the classes they load. */
public final class Training {

  private static final List<List<String>> BEFORE_THE_BUILD =
      List.of(
          List.of("--help"),
          List.of("version", "--json"),
          List.of("init", "project"),
          List.of("explain", "W0103"),
          List.of("schema"));

  private static final List<List<String>> AFTER_THE_BUILD =
      List.of(
          List.of("validate", "-f", "project"),
          List.of("validate", "-f", "project", "--json"),
          List.of("invoke", "list-docks", "-f", "project"),
          List.of("invoke", "list-docks", "-f", "project", "--event", "http"));

  private static final String REST_OF_THE_MANIFEST =
      """

      build: { jar: target/classes, libraries: libraries }
      targets:
        aws: { region: eu-central-1 }
        azure: { region: westeurope, subscription: 00000000-0000-0000-0000-000000000000 }
        gcp: { project: project, region: europe-west1 }
      """;

  private static final String API = "dev/wherry/function/package-info.class";

  private static final List<String> DEV =
      List.of("dev", "-f", "project", "--port", "0", "--no-watch", "--json");

  private Training() {}

  /** Runs them in a folder of its own, prints nothing and touches nothing else. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create("wherry-training")) {
      Path project = folder.path().resolve("project");
      run(BEFORE_THE_BUILD, folder.path());
      compile(project);
      complete(project);
      run(AFTER_THE_BUILD, folder.path());
      Interrupts interrupts = new Interrupts();
      new DevTraining(interrupts)
          .run(out -> run(List.of(DEV), folder.path(), out, interrupts), "/docks");
    }
  }

  private static void run(List<List<String>> commands, Path directory) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    run(commands, directory, nowhere, new Interrupts());
  }

  private static void run(
      List<List<String>> commands, Path directory, PrintStream out, Interrupts interrupts) {
    Terminal terminal = terminal(directory, out);
    Services services = services(directory, interrupts);
    for (List<String> command : commands) {
      CommandLines.run(terminal, services, command.toArray(String[]::new));
    }
  }

  /** As a build tool would; a Java without a compiler trains the rest. */
  private static void compile(Path project) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return;
    }
    List<String> options = new ArrayList<>(List.of("-parameters", "-proc:none"));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    options.addAll(List.of("-d", project.resolve("target/classes").toString()));
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
    }
    OutputStream nowhere = OutputStream.nullOutputStream();
    compiler.run(null, nowhere, nowhere, options.toArray(String[]::new));
  }

  /** With targets, and with classes named so that no build tool is started. */
  private static void complete(Path project) throws IOException {
    Path libraries = Files.createDirectories(project.resolve("libraries"));
    Path api = Path.of(ClassPathPlace.holding(API));
    if (Files.isRegularFile(api)) {
      Files.copy(api, libraries.resolve("wherry-function-api.jar"));
    }
    Files.writeString(
        project.resolve("wherry.yml"), REST_OF_THE_MANIFEST, StandardOpenOption.APPEND);
  }

  private static Terminal terminal(Path directory, PrintStream out) {
    return new Terminal(
        InputStream.nullInputStream(),
        out,
        out,
        false,
        false,
        false,
        Map.of("CLICOLOR_FORCE", "1"),
        directory,
        question -> Optional.empty());
  }

  private static Services services(Path directory, Interrupts interrupts) {
    Distribution distribution =
        new Distribution(Distribution.ofProcess().version(), Optional.empty());
    return Main.services(
        distribution,
        interrupts,
        new LocalRepository(Map.of(), directory),
        new ProjectBuild(Map.of(), true),
        Map.of());
  }
}
