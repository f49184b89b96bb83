package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.invoker.MountedSecrets;
import dev.wherry.local.invoker.Service;
import dev.wherry.local.invoker.ServiceSettings;
import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs functions as artifacts on Google's invoker, a process each. */
final class InvokerHost implements Host {

  private static final String ROUTES = "WHERRY_ROUTES";
  private static final String CORS = "WHERRY_CORS";
  private static final String FUNCTION = "WHERRY_FUNCTION";

  private final Workshop workshop;
  private final InvokerPlatform platform;
  private final Gates gates;
  private final InvokerVersion version;
  private final TaskRoot code;
  private final Path mounts;
  private final MountedSecrets secrets;

  private InvokerHost(
      Workshop workshop,
      InvokerPlatform platform,
      Application application,
      InvokerVersion version,
      TaskRoot code)
      throws IOException {
    this.workshop = workshop;
    this.platform = platform;
    this.gates = new Gates(workshop, application);
    this.version = version;
    this.code = code;
    this.mounts = Files.createTempDirectory("wherry-secrets-");
    this.secrets = new MountedSecrets(mounts, workshop.secrets()::get);
  }

  /** The hosts of one platform. */
  static Host.Opener on(InvokerPlatform platform) {
    return new ArtifactHosts<>(
        "gcp",
        platform.build(),
        (workshop, application, version) -> open(workshop, platform, application, version));
  }

  private static Host open(
      Workshop workshop, InvokerPlatform platform, Application application, InvokerVersion version)
      throws IOException {
    TaskRoot code = TaskRoot.of(version.artifact());
    try {
      return new InvokerHost(workshop, platform, application, version, code);
    } catch (IOException | RuntimeException failure) {
      code.close();
      throw failure;
    }
  }

  @Override
  public Callee callee(FunctionSpec function) throws LocalStartException {
    List<InvokerVersion.Service> own = new ArrayList<>();
    for (InvokerVersion.Service service : version.services()) {
      if (function.name().value().equals(service.environment().get(FUNCTION))) {
        own.add(service);
      }
    }
    if (own.isEmpty()) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "nothing was compiled for function `" + function.name() + "`"),
          null);
    }
    own.sort(Comparator.comparing(service -> !service.environment().containsKey(ROUTES)));
    return new InvokerCallee(
        workshop,
        function.name(),
        service(function, own.get(0), true),
        service(function, own.get(own.size() - 1), false),
        () -> secrets.refresh(Set.copyOf(own.get(0).mounts().values())));
  }

  /**
   * A private service has no routes: schedules and direct calls go there. Browsers' questions are
   * answered in front of the functions, where foreign pages are kept away from this machine.
   */
  private Service service(FunctionSpec function, InvokerVersion.Service compiled, boolean ofRoutes)
      throws LocalStartException {
    Map<String, String> environment = new TreeMap<>();
    compiled
        .environment()
        .forEach(
            (name, value) -> {
              String secret = compiled.mounts().get(value);
              environment.put(name, secret == null ? value : secrets.file(secret).toString());
            });
    environment.remove(CORS);
    if (!ofRoutes) {
      environment.remove(ROUTES);
    }
    AdapterLines lines =
        new AdapterLines(AdapterLog.GOOGLE, function.name(), workshop.clock(), workshop.events());
    ServiceSettings settings =
        new ServiceSettings(
            compiled.name(),
            rootJar(code.folder()),
            compiled.entryPoint(),
            environment,
            compiled.timeout(),
            compiled.memoryMegabytes(),
            function.requestsPerInstance(),
            platform.javaHome());
    return new Service(
        compiled.second() ? platform.invokers().second() : platform.invokers().first(),
        settings,
        lines::take);
  }

  private static Path rootJar(Path folder) throws LocalStartException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("the artifact has no jar at its root"));
    } catch (IOException e) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be run here: " + e.getMessage()), e);
    }
  }

  /** The adapter itself compares keys and checks tokens. */
  @Override
  public Gate gate(Trigger.Http trigger) {
    return trigger.auth() instanceof Auth.Iam ? gates.of(trigger) : Gate.OPEN;
  }

  @Override
  public void close() {
    code.close();
    try (Stream<Path> files = Files.walk(mounts)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
