package dev.wherry.engine.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UnsetSecretsTest {

  private static final ResourceName KEY = new ResourceName("stripe-key");
  private static final ResourceName TOKEN = new ResourceName("token");

  @Test
  void whatHasNoValueIsUnset() throws InterruptedException {
    Connection connection = connection(() -> Set.of(TOKEN));

    assertEquals(Set.of(KEY), UnsetSecrets.among(Set.of(KEY, TOKEN), connection));
    assertEquals(Set.of(), UnsetSecrets.among(Set.of(TOKEN), connection));
  }

  @Test
  void whoMayNotLookIsToldNothing() throws InterruptedException {
    Connection connection =
        connection(
            () -> {
              throw new ProviderException(ProviderFailure.of(FailureKind.PERMISSION, "denied"));
            });

    assertEquals(Set.of(), UnsetSecrets.among(Set.of(KEY), connection));
  }

  @Test
  void withoutSecretsNobodyIsAsked() throws InterruptedException {
    assertEquals(
        Set.of(),
        UnsetSecrets.among(
            Set.of(),
            connection(
                () -> {
                  throw new AssertionError("asked");
                })));
  }

  private static Connection connection(Supplier<Set<ResourceName>> withValue) {
    SecretStore secrets = only(SecretStore.class, "list", withValue);
    Operations operations = only(Operations.class, "secrets", () -> secrets);
    return only(Connection.class, "operations", () -> operations);
  }

  /** One that answers one call. */
  private static <T> T only(Class<T> type, String name, Supplier<?> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertEquals(name, method.getName());
              return answer.get();
            }));
  }
}
