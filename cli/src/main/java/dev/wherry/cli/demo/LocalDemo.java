package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.invoke.HttpAnswer;
import dev.wherry.cli.invoke.HttpEvent;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a project on the local runner and calls it over HTTP. */
public final class LocalDemo {

  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private static final List<HttpEvent> REQUESTS =
      List.of(
          new HttpEvent("GET", "/fares/kew/greenwich?passengers=2", Map.of(), ""),
          new HttpEvent("GET", "/docks?name=green", Map.of(), ""),
          new HttpEvent(
              "POST",
              "/bookings",
              JSON,
              """
              {"trip": {"from": "kew", "to": "putney", "passengers": 2},
               "date": "2100-05-01", "email": "ada@example.com"}
              """),
          new HttpEvent("GET", "/fares/kew/greenwich?passengers=40", Map.of(), ""));

  private final Interrupts interrupts;

  /** A demo that Ctrl-C stops in order. */
  public LocalDemo(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /** Runs the project of the template {@code http-api}. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    try (LocalRunner runner =
        LocalRunner.start(options, project.application(), code, event -> {})) {
      Interrupts.Registration stop = interrupts.onInterrupt(runner::close);
      try {
        console.detail("serving on " + runner.address());
        return row(call(runner.address()), code);
      } finally {
        stop.close();
      }
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.USAGE, e.diagnostics());
    }
  }

  private static List<DemoCall> call(URI address) throws IOException {
    List<DemoCall> calls = new ArrayList<>();
    for (HttpEvent request : REQUESTS) {
      long started = System.nanoTime();
      HttpAnswer answer = request.sendTo(address);
      double millis = (System.nanoTime() - started) / 1e6;
      String line = request.method() + " " + request.path();
      calls.add(new DemoCall(line, answer.status(), answer.body(), millis));
    }
    return calls;
  }

  private static DemoRow row(List<DemoCall> calls, ProjectCode code) throws IOException {
    long bytes = size(code.classes());
    for (Path library : code.libraries()) {
      bytes += size(library);
    }
    String runtime = "wherry dev, Java " + Runtime.version().feature();
    return new DemoRow("local", runtime, calls, calls.get(0).millis(), bytes, code.classes());
  }

  private static long size(Path file) throws IOException {
    try (Stream<Path> files = Files.walk(file)) {
      long bytes = 0;
      for (Path part : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(part);
      }
      return bytes;
    }
  }
}
