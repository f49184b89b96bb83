package dev.wherry.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wherry.cli.demo.DemoRow.DemoCall;
import dev.wherry.cli.invoke.HttpEvent;
import dev.wherry.spi.operate.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
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
      HttpAnswer answer = ask(address, request);
      double millis = (System.nanoTime() - started) / 1e6;
      String line = request.method() + " " + request.path();
      calls.add(new DemoCall(line, question.status(), answer.status(), answer.body(), millis));
    }
    return calls;
  }

  /** By the client that is ready soonest: its own start counts in the time of the first answer. */
  private static HttpAnswer ask(URI address, HttpEvent request) throws IOException {
    URL url = URI.create(address + request.path()).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(request.method());
    request.headers().forEach(connection::setRequestProperty);
    if (!request.body().isEmpty()) {
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(request.body().getBytes(UTF_8));
      }
    }
    int status = connection.getResponseCode();
    InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    try (in) {
      String body = in == null ? "" : new String(in.readAllBytes(), UTF_8);
      return new HttpAnswer(status, Map.of(), body);
    }
  }
}
