package dev.wherry.cli.command;

import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Connection;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A provider that never answers when a function is put or deleted, and says when it is asked to.
 */
final class SlowProvider {

  private SlowProvider() {}

  static CloudProvider of(CloudProvider real, CountDownLatch inside) {
    return proxy(
        CloudProvider.class, real, "connect", made -> connection((Connection) made, inside));
  }

  private static Connection connection(Connection real, CountDownLatch inside) {
    return proxy(
        Connection.class, real, "applier", made -> new Slow((ResourceApplier) made, inside));
  }

  private interface Wrapping {
    Object wrap(Object made);
  }

  private static <T> T proxy(Class<T> type, T real, String method, Wrapping wrapping) {
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          try {
            Object made = called.invoke(real, arguments);
            return called.getName().equals(method) ? wrapping.wrap(made) : made;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private record Slow(ResourceApplier real, CountDownLatch inside) implements ResourceApplier {

    @Override
    public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
      return real.get(id);
    }

    @Override
    public Map<String, String> put(
        NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
        throws InterruptedException {
      stand(resource.id());
      return real.put(resource, changed, phases);
    }

    @Override
    public void delete(ResourceId id) throws InterruptedException {
      stand(id);
      real.delete(id);
    }

    private void stand(ResourceId id) throws InterruptedException {
      if (id.type().value().equals("Function")) {
        inside.countDown();
        new CountDownLatch(1).await();
      }
    }
  }
}
