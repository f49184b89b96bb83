package dev.wherry.bench.azure;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** Runs an app directory of Wherry's without the worker, behind the JDK's own server. */
record AsCustomHandler(Path folder, Path classes, int port) implements Contestant {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Override
  public Running start() throws IOException {
    String classPath =
        String.join(
            File.pathSeparator,
            folder.resolve("app/class-path.jar").toString(),
            folder.resolve("wherry-azure.jar").toString(),
            classes.toString());
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+TieredCompilation",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.net.preferIPv4Stack=true",
                    "-Dsun.net.httpserver.nodelay=true",
                    "-cp",
                    classPath,
                    CustomHandler.class.getName(),
                    folder.resolve("app").toString(),
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
    return new Running() {
      @Override
      public String call() throws Exception {
        while (true) {
          try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
          } catch (ConnectException notYet) {
            if (!process.isAlive()) {
              throw new IllegalStateException("the custom handler ended", notYet);
            }
            Thread.sleep(2);
          }
        }
      }

      @Override
      public void close() {
        process.destroy();
      }
    };
  }
}
