package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.demo.DemoRow;
import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.failure.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints how the demo went. */
final class DemoReport {

  private DemoReport() {}

  /** Prints the rows and says how the command ends. */
  static ExitCode print(List<DemoRow> rows, Console console) {
    rows.stream().filter(row -> !row.passed()).forEach(row -> fault(row, console));
    if (console.isJson()) {
      List<JsonObject> targets = rows.stream().map(DemoReport::json).toList();
      console.print(JsonObject.versioned().with("targets", targets));
    } else {
      print(console, rows);
    }
    return rows.stream().allMatch(DemoRow::passed) ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static void fault(DemoRow row, Console console) {
    row.calls().stream()
        .filter(call -> !call.passed())
        .forEach(
            call ->
                console.error(
                    "%s: %s was answered with %d, not with %d"
                        .formatted(row.target(), call.request(), call.status(), call.expected()),
                    Optional.empty()));
  }

  private static void print(Console console, List<DemoRow> rows) {
    console.print("");
    rows.forEach(row -> row.calls().forEach(call -> print(call, console)));
    Table table = new Table().row("target", "runtime", "status", "cold start", "artifact");
    for (DemoRow row : rows) {
      table.row(
          row.target(),
          row.runtime(),
          Integer.toString(row.status()),
          number(row.coldStartMillis()) + " ms",
          number(row.artifactBytes() / 1000.0) + " kB");
    }
    List<String> lines = table.lines();
    console.print(console.style().bold(lines.get(0)));
    lines.stream().skip(1).forEach(console::print);
    console.info("\nStill to come: the same project on naver.");
  }

  private static void print(DemoCall call, Console console) {
    console.print(console.style().bold(call.request()));
    console.print("  " + call.status() + " " + call.body());
    console.print("");
  }

  private static JsonObject json(DemoRow row) {
    return JsonObject.empty()
        .with("target", row.target())
        .with("runtime", row.runtime())
        .with("status", row.status())
        .with("passed", row.passed())
        .with("coldStartMs", Math.round(row.coldStartMillis() * 10) / 10.0)
        .with("artifactBytes", row.artifactBytes())
        .with("artifactPath", row.artifact());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
