package dev.wherry.local;

import dev.wherry.local.invoker.MountedSecrets;
import dev.wherry.local.invoker.Service;
import dev.wherry.local.invoker.ServiceOutput;
import dev.wherry.local.invoker.ServiceSettings;
import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Cloud Run functions of one version of an app, laid out to be started: its code in a folder,
 * its secrets mounted. Each runs as it would be deployed, with nothing in front of it.
 */
public final class InvokerServices implements AutoCloseable {

  private static final String ROUTES = "WHERRY_ROUTES";
  private static final String FUNCTION = "WHERRY_FUNCTION";

  private final InvokerPlatform platform;
  private final InvokerVersion version;
  private final TaskRoot code;
  private final Path rootJar;
  private final Path mounts;
  private final MountedSecrets secrets;

  private InvokerServices(
      InvokerPlatform platform, InvokerVersion version, TaskRoot code, MountedSecrets.Source values)
      throws IOException {
    this.platform = platform;
    this.version = version;
    this.code = code;
    this.rootJar = rootJar(code.folder());
    this.mounts = Files.createTempDirectory("wherry-secrets-");
    this.secrets = new MountedSecrets(mounts, values);
  }

  /**
   * Lays a version out; nothing is started yet.
   *
   * @param values of secrets
   * @throws IOException when it cannot be read
   */
  public static InvokerServices open(
      InvokerPlatform platform, InvokerVersion version, MountedSecrets.Source values)
      throws IOException {
    TaskRoot code = TaskRoot.of(version.artifact());
    try {
      return new InvokerServices(platform, version, code, values);
    } catch (IOException | RuntimeException failure) {
      code.close();
      throw failure;
    }
  }

  private static Path rootJar(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("the artifact has no jar at its root"));
    }
  }

  /** What a function of the manifest runs as: one that has its routes first, a private one last. */
  public List<InvokerVersion.Service> of(FunctionName function) {
    return version.services().stream()
        .filter(service -> function.value().equals(service.environment().get(FUNCTION)))
        .sorted(Comparator.comparing(service -> !service.environment().containsKey(ROUTES)))
        .toList();
  }

  /** One of them, as the public or Cloud Scheduler reaches it; nothing is started yet. */
  public Service service(
      FunctionSpec function, InvokerVersion.Service compiled, ServiceOutput output) {
    return service(function, compiled, mounted(compiled), output);
  }

  /** The same without routes: schedules and direct calls go there. */
  Service withoutRoutes(
      FunctionSpec function, InvokerVersion.Service compiled, ServiceOutput output) {
    Map<String, String> environment = mounted(compiled);
    environment.remove(ROUTES);
    return service(function, compiled, environment, output);
  }

  private Service service(
      FunctionSpec function,
      InvokerVersion.Service compiled,
      Map<String, String> environment,
      ServiceOutput output) {
    ServiceSettings settings =
        new ServiceSettings(
            compiled.name(),
            rootJar,
            compiled.entryPoint(),
            environment,
            compiled.timeout(),
            compiled.memoryMegabytes(),
            function.requestsPerInstance(),
            platform.javaHome());
    return new Service(
        compiled.second() ? platform.invokers().second() : platform.invokers().first(),
        settings,
        output);
  }

  private Map<String, String> mounted(InvokerVersion.Service compiled) {
    Map<String, String> environment = new TreeMap<>();
    compiled
        .environment()
        .forEach(
            (name, value) -> {
              String secret = compiled.mounts().get(value);
              environment.put(name, secret == null ? value : secrets.file(secret).toString());
            });
    return environment;
  }

  /** Mounts the values that the secrets of a function have by now. */
  public void mount(InvokerVersion.Service compiled) throws IOException {
    secrets.refresh(Set.copyOf(compiled.mounts().values()));
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
