package dev.wherry.cli.demo;

import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.invoke.HttpEvent;
import dev.wherry.spi.operate.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the demo asks the project of the template {@code http-api}, wherever it runs. */
final class DemoCalls {

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

  private DemoCalls() {}

  /** Asks whoever serves there; the first call starts the first instance. */
  static List<DemoCall> make(URI address) throws IOException {
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
}
