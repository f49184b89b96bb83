package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.invoke.HttpAnswer;
import dev.wherry.local.direct.DirectResult;
import java.util.Optional;

/** Prints what a call gave: the answer on the standard output, why it failed on the other. */
final class InvokeReport {

  private static final int FIRST_FAILURE = 500;

  private InvokeReport() {}

  static ExitCode print(DirectResult result, Console console) {
    if (console.isJson()) {
      console.print(
          JsonObject.versioned()
              .with("result", result.json().map(JsonObject.Raw::new))
              .with("failure", result.failure())
              .with("coldStart", result.coldStart())
              .with("ms", result.took().toNanos() / 1e6)
              .with("invocationId", result.invocationId()));
    } else {
      result.json().ifPresent(console::print);
    }
    result.failure().ifPresent(reason -> console.error(reason, Optional.empty()));
    return result.failure().isPresent() ? ExitCode.FUNCTION_FAILED : ExitCode.DONE;
  }

  static ExitCode print(HttpAnswer answer, Console console) {
    if (console.isJson()) {
      JsonObject headers = JsonObject.empty();
      for (var header : answer.headers().entrySet()) {
        headers = headers.with(header.getKey(), header.getValue());
      }
      console.print(
          JsonObject.versioned()
              .with("status", answer.status())
              .with("headers", headers)
              .with("body", answer.body()));
    } else {
      console.info("HTTP " + answer.status());
      if (!answer.body().isEmpty()) {
        console.print(answer.body());
      }
    }
    return answer.status() >= FIRST_FAILURE ? ExitCode.FUNCTION_FAILED : ExitCode.DONE;
  }
}
