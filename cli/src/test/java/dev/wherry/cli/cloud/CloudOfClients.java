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
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cloud that needs a client to connect, and signs in as what the client says. */
public final class CloudOfClients implements CloudProvider {

  /** What the client says. */
  static final String CLIENT = "client.txt";

  private static final Capabilities NONE = new Capabilities(Map.of(), Map.of());

  @Override
  public ProviderName name() {
    return new ProviderName("separate");
  }

  @Override
  public Capabilities capabilities() {
    return NONE;
  }

  @Override
  public Compilation compile(Application app, StageName stage, Target target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<Path, byte[]> render(Blueprint resolved) {
    throw new UnsupportedOperationException();
  }

  /** As libraries look for their parts: by their own class loader and by the thread's. */
  @Override
  public Connection connect(Destination destination) {
    ClassLoader threads = Thread.currentThread().getContextClassLoader();
    return new SignedIn(
        read(getClass().getClassLoader().getResourceAsStream(CLIENT))
            + read(threads.getResourceAsStream(CLIENT)));
  }

  private static String read(@Nullable InputStream client) {
    if (client == null) {
      throw new IllegalStateException("no client");
    }
    try (client) {
      return new String(client.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record SignedIn(String identity) implements Connection {

    @Override
    public Preflight preflight() {
      return new Preflight(identity, List.of());
    }

    @Override
    public Observed read(Set<ResourceId> known) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Applier applier() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Storage storage() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Operations operations() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
