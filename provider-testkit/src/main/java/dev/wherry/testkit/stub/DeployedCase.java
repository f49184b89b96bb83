package dev.wherry.testkit.stub;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Route;
import dev.wherry.spi.Connection;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.testkit.TestFunction;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test does with the app's function once it is deployed on a stub. */
public interface DeployedCase extends StubCase {

  /** The app's function. */
  FunctionName GREET = new FunctionName("greet");

  /** When functions write their first line. */
  Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  /** The function, which is deployed, writes a line. */
  void writes(Instant time, String line);

  /** How a message stands in a line. */
  default String line(String message) {
    return message;
  }

  /** All lines that a query finds. */
  default List<String> lines(LogQuery query) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = commands().connect(first());
        LogStream stream = connection.operations().logs(query)) {
      Optional<LogLine> line = stream.next();
      while (line.isPresent()) {
        lines.add(line.get().text());
        line = stream.next();
      }
    }
    return lines;
  }

  /** Calls the function of the app. */
  default InvocationResult invoke(InvocationRequest.Payload payload)
      throws IOException, InterruptedException {
    try (Connection connection = commands().connect(first())) {
      return connection.operations().invoke(new InvocationRequest(GREET, payload));
    }
  }

  /** Asks for what the app's route leads to, with a query and a header. */
  default InvocationResult hello() throws IOException, InterruptedException {
    return invoke(
        new InvocationRequest.Http(
            new Route("GET", "/hello/{name}", TestFunction.location()),
            "GET",
            "/hello/kim?a=%2F",
            Map.of("name", "kim"),
            Map.of("X-Colour", "red"),
            ""));
  }
}
