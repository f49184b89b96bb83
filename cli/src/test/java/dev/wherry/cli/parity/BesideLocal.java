package dev.wherry.cli.parity;

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

/** The local runner beside the same app as it is built for a vendor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BesideLocal extends ParityContract {

  private static final StageName STAGE = new StageName("dev");

  private Path project;
  private LocalRunner local;

  /** Whose runtime it is. */
  abstract Vendor vendor();

  /** The app that is asked. */
  abstract Application application();

  @BeforeAll
  final void startLocal(@TempDir Path folder) throws Exception {
    project = folder;
    secrets().set(Auth.Key.DEFAULT_SECRET.value(), KEY);
    local = LocalRunner.start(options(), application(), code(), event -> {});
  }

  @AfterAll
  final void stopLocal() {
    local.close();
  }

  /** A folder of the test's own. */
  final Path project() {
    return project;
  }

  /** The project's secrets, of which it has set its keys. */
  final SecretFile secrets() {
    return new SecretFile(project, STAGE);
  }

  /** A runner on any free port. */
  final LocalOptions options() {
    return LocalOptions.of(project, STAGE).port(0);
  }

  @Override
  protected final HttpGot local(HttpAsk request) throws IOException {
    return new RawClient(local.address().getPort()).send(request);
  }

  /** What {@code wherry build} makes. */
  final PreparedTarget build(CloudProvider provider, Application application, ProjectCode code)
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
  final ProjectCode code() throws Exception {
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
