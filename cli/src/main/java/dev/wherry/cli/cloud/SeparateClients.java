package dev.wherry.cli.cloud;

import dev.wherry.model.Application;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cloud whose clients are not on the class path. Whatever is pure is asked of the provider that
 * is; to connect, the same provider is loaded once more, beside its clients.
 */
public final class SeparateClients implements CloudProvider {

  private final CloudProvider pure;
  private final Path clients;
  private @Nullable CloudProvider beside;

  /**
   * A cloud with its clients apart.
   *
   * @param pure the provider, with a public constructor without parameters
   * @param clients the folder of the jars that it lacks
   */
  public SeparateClients(CloudProvider pure, Path clients) {
    this.pure = pure;
    this.clients = clients;
  }

  @Override
  public ProviderName name() {
    return pure.name();
  }

  @Override
  public Capabilities capabilities() {
    return pure.capabilities();
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    return pure.compile(app, stage, target);
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    return pure.render(resolved);
  }

  /** Clients look for their parts by the thread's class loader, and so do threads they start. */
  @Override
  public Connection connect(Destination destination) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    CloudProvider provider = besideClients();
    thread.setContextClassLoader(provider.getClass().getClassLoader());
    try {
      return provider.connect(destination);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private synchronized CloudProvider besideClients() {
    CloudProvider loaded = beside;
    if (loaded == null) {
      loaded = load();
      beside = loaded;
    }
    return loaded;
  }

  private CloudProvider load() {
    Class<?> type = pure.getClass();
    ClassLoader loader = new ClientsLoader(name().value(), jars(), type.getClassLoader());
    try {
      return (CloudProvider) loader.loadClass(type.getName()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + type.getName() + " beside " + clients, e);
    }
  }

  private List<URL> jars() {
    List<URL> jars = new ArrayList<>();
    jars.add(pure.getClass().getProtectionDomain().getCodeSource().getLocation());
    try (Stream<Path> files = Files.list(clients)) {
      for (Path jar : files.sorted().toList()) {
        jars.add(url(jar));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the clients of " + name() + " cannot be read", e);
    }
    return jars;
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
