package dev.wherry.bench.azure;

import dev.wherry.local.worker.AppFolder;
import dev.wherry.local.worker.AppSettings;
import dev.wherry.local.worker.FunctionApp;
import dev.wherry.local.worker.WorkerHome;
import dev.wherry.local.worker.WorkerOutput;
import dev.wherry.local.worker.WorkerServer;
import dev.wherry.local.worker.http.HostAnswer;
import dev.wherry.local.worker.http.HostRequest;
import dev.wherry.local.worker.http.HostRoutes;
import dev.wherry.local.worker.rpc.WorkerMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs an app directory on the worker. */
record OnWorker(WorkerHome home, WorkerServer server, String lifeline, Path folder)
    implements Contestant {

  private static final int MEMORY_MEGABYTES = 2048;

  private static final WorkerOutput UNREAD =
      new WorkerOutput() {
        @Override
        public void printed(String line) {}

        @Override
        public void logged(WorkerMessage.Logged line) {}
      };

  @Override
  public Running start() throws Exception {
    FunctionApp app = new FunctionApp(home, server, AppFolder.read(folder), lifeline, UNREAD);
    AppSettings settings =
        new AppSettings(
            "bench", Map.of(), MEMORY_MEGABYTES, Path.of(System.getProperty("java.home")));
    HostRequest request =
        new HostRequest(
            "GET", "/", "", Map.of("host", List.of("bench.azurewebsites.net")), new byte[0]);
    HostRoutes.Match match =
        new HostRoutes(app.folder()).choose(request.method(), request.path()).orElseThrow();
    return new Running() {
      private int calls;

      @Override
      public String call() throws Exception {
        FunctionApp.Result result =
            app.call(settings, match.function(), request.call("call-" + calls++, match, ""));
        if (!result.status().success()) {
          throw new IllegalStateException(result.status().toString());
        }
        return new String(HostAnswer.of(result.result()).body(), StandardCharsets.UTF_8);
      }

      @Override
      public void close() {
        app.close();
      }
    };
  }
}
