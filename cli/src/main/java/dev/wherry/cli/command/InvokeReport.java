package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.JsonText;
import dev.wherry.cli.deploy.OutputsJson;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.local.direct.DirectResult;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationResult;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what a call gave: the answer on the standard output, why it failed on the other. */
final class InvokeReport {

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

  static ExitCode print(InvocationResult result, Console console) {
    result.logs().forEach(console::info);
    if (result.http().isPresent()) {
      return print(result.http().get(), more(result), console);
    }
    if (console.isJson()) {
      Object answer =
          JsonText.isJson(result.answer()) ? new JsonObject.Raw(result.answer()) : result.answer();
      console.print(
          more(result)
              .with("result", result.failed() ? null : answer)
              .with("failure", result.failed() ? answer : null));
    } else if (!result.failed()) {
      console.print(result.answer());
    }
    if (result.failed()) {
      console.error(result.answer(), Optional.empty());
      return ExitCode.FUNCTION_FAILED;
    }
    return ExitCode.DONE;
  }

  /** What is told of a deployed function beside its answer. */
  private static JsonObject more(InvocationResult result) {
    return JsonObject.versioned()
        .with("facts", OutputsJson.of(new TreeMap<>(result.facts())))
        .with("logs", result.logs());
  }

  static ExitCode print(HttpAnswer answer, Console console) {
    return print(answer, JsonObject.versioned(), console);
  }

  private static ExitCode print(HttpAnswer answer, JsonObject json, Console console) {
    if (console.isJson()) {
      JsonObject headers = JsonObject.empty();
      for (var header : answer.headers().entrySet()) {
        headers = headers.with(header.getKey(), header.getValue());
      }
      console.print(
          json.with("status", answer.status())
              .with("headers", headers)
              .with("body", answer.body()));
    } else {
      console.info("HTTP " + answer.status());
      if (!answer.body().isEmpty()) {
        console.print(answer.body());
      }
    }
    return answer.failed() ? ExitCode.FUNCTION_FAILED : ExitCode.DONE;
  }
}
