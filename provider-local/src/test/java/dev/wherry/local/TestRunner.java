package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A runner over the fixtures, with its events and a client. */
final class TestRunner implements AutoCloseable {

  static final StageName STAGE = new StageName("dev");

  private final Queue<LocalEvent> events = new ConcurrentLinkedQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalRunner runner;

  TestRunner(Path project, Application application) throws LocalStartException {
    LocalOptions options = LocalOptions.of(project, STAGE).port(0);
    runner = LocalRunner.start(options, application, fixtures(project), events::add);
  }

  /** The code of the fixtures: this module's test classes. */
  static ProjectCode fixtures(Path project) {
    try {
      Path classes =
          Path.of(TestRunner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ProjectCode(
          project, classes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  LocalRunner runner() {
    return runner;
  }

  URI uri(String target) {
    return URI.create(runner.address() + target);
  }

  HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(target)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  <T extends LocalEvent> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The events of {@code type}, once there are {@code count}, or after a minute. What was answered
   * is told once it is sent: a client may have its answer first.
   */
  <T extends LocalEvent> List<T> awaited(Class<T> type, int count) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (events(type).size() < count && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    return events(type);
  }

  @Override
  public void close() {
    runner.close();
  }
}
