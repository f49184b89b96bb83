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

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(200, "GET", "/fares/kew/greenwich?passengers=2", Map.of(), ""),
          new Question(200, "GET", "/docks?name=green", Map.of(), ""),
          new Question(
              201,
              "POST",
              "/bookings",
              JSON,
              """
              {"trip": {"from": "kew", "to": "putney", "passengers": 2},
               "date": "2100-05-01", "email": "ada@example.com"}
              """),
          new Question(400, "GET", "/fares/kew/greenwich?passengers=40", Map.of(), ""));

  /** A request and the status that its answer should have. */
  private record Question(int status, HttpEvent request) {

    Question(int status, String method, String path, Map<String, String> headers, String body) {
      this(status, new HttpEvent(method, path, headers, body));
    }
  }

  private DemoCalls() {}

  /** Asks whoever serves there; the first call starts the first instance. */
  static List<DemoCall> make(URI address) throws IOException {
    List<DemoCall> calls = new ArrayList<>();
    for (Question question : QUESTIONS) {
      HttpEvent request = question.request();
      long started = System.nanoTime();
      HttpAnswer answer = request.sendTo(address);
      double millis = (System.nanoTime() - started) / 1e6;
      String line = request.method() + " " + request.path();
      calls.add(new DemoCall(line, question.status(), answer.status(), answer.body(), millis));
    }
    return calls;
  }
}
