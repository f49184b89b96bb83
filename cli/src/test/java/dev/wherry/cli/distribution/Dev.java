package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code wherry dev} on a vendor's runtime, started as a user starts it. */
final class Dev implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Dev(Process process, BufferedReader out, URI address) {
    this.process = process;
    this.out = out;
    this.address = address;
  }

  /** Starts a project on a provider's runtime and waits until it serves. */
  static Dev on(String provider, Path project) throws Exception {
    return on(provider, project, Map.of());
  }

  /**
   * The same in an environment.
   *
   * @param environment beside what every command of these tests gets
   */
  static Dev on(String provider, Path project, Map<String, String> environment) throws Exception {
    List<String> command =
        List.of(
            Installed.launcher().toString(),
            "dev",
            "--on",
            provider,
            "--port",
            "0",
            "--json",
            "--no-watch");
    Path error = Files.createTempFile("wherry-dev", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectError(error.toFile());
    builder.environment().putAll(Installed.environment());
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String ready = out.readLine();
    assertTrue(ready != null, Files.readString(error));
    Files.delete(error);
    JsonNode address = new ObjectMapper().readTree(ready).get("url");
    return new Dev(process, out, URI.create(address.asText()));
  }

  Process process() {
    return process;
  }

  /** What the path of a route is added to. */
  URI address() {
    return address;
  }

  /** Calls an address as it stands. */
  HttpResponse<String> at(URI whole) throws Exception {
    return http.send(HttpRequest.newBuilder(whole).build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Calls a route.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Reads lines until the schedule has fired, which is within the minute, and each of these parts
   * was in one. When it has fired twice they are not to come any more.
   */
  void untilSchedule(String... wanted) throws Exception {
    List<String> seen = new ArrayList<>();
    Set<String> missing = new HashSet<>(Set.of(wanted));
    int fired = 0;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      missing.removeIf(line::contains);
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.toString().contains("schedule * * * * *")) {
        assertTrue(!event.toString().contains("\"failure\""), event::toString);
        fired++;
      }
      if (fired > 0 && missing.isEmpty()) {
        return;
      }
      assertTrue(fired < 2, () -> missing + " not in " + seen);
    }
    throw new AssertionError("no schedule fired: " + seen);
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    out.close();
  }
}
