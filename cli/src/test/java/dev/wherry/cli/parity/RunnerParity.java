package dev.wherry.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.cli.distribution.Installed;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.http.RawClient;
import dev.wherry.testkit.parity.ParityApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The artifact on a vendor's runtime behind the local front, as {@code dev --on} has it. */
abstract class RunnerParity extends BesideLocal {

  private LocalRunner hosted;

  /** Starts the app on the vendor's runtime, out of the distribution. */
  abstract LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception;

  @Override
  final Application application() {
    return ParityApp.ofMany();
  }

  @BeforeAll
  final void startHosted() throws Exception {
    hosted = start(options(), application(), code(), Installed.home());
  }

  @AfterAll
  final void stopHosted() {
    if (hosted != null) {
      hosted.close();
    }
  }

  @Override
  protected final HttpGot vendor(HttpAsk request) throws IOException {
    return new RawClient(hosted.address().getPort()).send(request);
  }

  /** Ends the process of a function by a call, and has its next call answered. */
  final void assertEndedProcessIsReplaced(int statusOfTheCall) throws IOException {
    assertEquals(200, vendor(fragile("GET")).status());
    assertEquals(statusOfTheCall, vendor(fragile("DELETE")).status());
    assertEquals(200, vendor(fragile("GET")).status());
  }

  private static HttpAsk fragile(String method) {
    return new HttpAsk(method, "/fragile", List.of(), new byte[0]);
  }
}
