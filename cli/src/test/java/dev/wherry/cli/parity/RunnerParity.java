package dev.wherry.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.cli.distribution.Installed;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.function.Handler;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.http.RawClient;
import dev.wherry.testkit.parity.ParityContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The local runner beside the artifact on a vendor's runtime, both behind the local front. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunnerParity extends ParityContract {

  private static final StageName STAGE = new StageName("dev");

  private Path project;
  private LocalRunner local;
  private LocalRunner hosted;

  /** Whose runtime it is. */
  abstract Vendor vendor();

  /** Starts the app on the vendor's runtime, out of the distribution. */
  abstract LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, Path distribution)
      throws Exception;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    project = folder;
    new SecretFile(project, STAGE).set(Auth.Key.DEFAULT_SECRET.value(), KEY);
    LocalOptions options = LocalOptions.of(project, STAGE).port(0);
    local = LocalRunner.start(options, application(), code(), event -> {});
    hosted = start(options, application(), code(), Installed.home());
  }

  @AfterAll
  void stop() {
    local.close();
    if (hosted != null) {
      hosted.close();
    }
  }

  /** A folder of the test's own. */
  Path project() {
    return project;
  }

  @Override
  protected HttpGot local(HttpAsk request) throws IOException {
    return new RawClient(local.address().getPort()).send(request);
  }

  @Override
  protected HttpGot vendor(HttpAsk request) throws IOException {
    return new RawClient(hosted.address().getPort()).send(request);
  }

  /** Ends the process of a function by a call, and has its next call answered. */
  void assertEndedProcessIsReplaced(int statusOfTheCall) throws IOException {
    assertEquals(200, vendor(fragile("GET")).status());
    assertEquals(statusOfTheCall, vendor(fragile("DELETE")).status());
    assertEquals(200, vendor(fragile("GET")).status());
  }

  private static HttpAsk fragile(String method) {
    return new HttpAsk(method, "/fragile", List.of(), new byte[0]);
  }

  /** What {@code wherry build} makes. */
  PreparedTarget build(CloudProvider provider, Application application, ProjectCode code)
      throws LocalStartException {
    Destination destination = new Destination(application.name(), STAGE, vendor().anywhere());
    DeployTarget target =
        new DeployTarget(
            destination, provider, application, project.resolve(vendor().provider().value()));
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(target)).get(0);
      return new Preparation().prepare(compiled, code);
    } catch (CompilationFailedException e) {
      throw new LocalStartException(e.diagnostics(), e);
    } catch (IOException e) {
      throw new LocalStartException(Diagnostic.error("W0612", String.valueOf(e)), e);
    }
  }

  /** The testkit as a user's own classes. */
  private ProjectCode code() throws Exception {
    return new ProjectCode(
        project,
        source(ParityContract.class),
        List.of(source(Handler.class)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Path source(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
