package dev.wherry.cli.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.model.AppName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparateClientsTest {

  private static final Destination DESTINATION =
      new Destination(new AppName("shop"), new StageName("dev"), Target.local());

  @TempDir private Path directory;

  private final CloudOfClients pure = new CloudOfClients();

  @Test
  void asksTheProviderOnTheClassPathForWhatIsPure() {
    SeparateClients cloud = new SeparateClients(pure, directory);
    assertEquals(pure.name(), cloud.name());
    assertSame(pure.capabilities(), cloud.capabilities());
  }

  @Test
  void connectsBesideTheClientsOfTheFolder() throws Exception {
    addClient();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (Connection connection = new SeparateClients(pure, directory).connect(DESTINATION)) {
      assertEquals("hello hello ", connection.preflight().identity());
      assertInstanceOf(ClientsLoader.class, connection.getClass().getClassLoader());
    }
    assertSame(before, Thread.currentThread().getContextClassLoader());
  }

  @Test
  void theClassPathHasNoClients() throws IOException {
    addClient();
    assertThrows(IllegalStateException.class, () -> pure.connect(DESTINATION));
  }

  @Test
  void loadsTheClientsOnce() throws Exception {
    addClient();
    SeparateClients cloud = new SeparateClients(pure, directory);
    try (Connection first = cloud.connect(DESTINATION);
        Connection second = cloud.connect(DESTINATION)) {
      assertSame(first.getClass(), second.getClass());
    }
  }

  @Test
  void namesTheCloudWhoseClientsAreMissing() {
    SeparateClients cloud = new SeparateClients(pure, directory.resolve("missing"));
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> cloud.connect(DESTINATION));
    assertEquals("the clients of separate cannot be read", failure.getMessage());
  }

  private void addClient() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(directory.resolve("client.jar")))) {
      jar.putNextEntry(new JarEntry(CloudOfClients.CLIENT));
      jar.write("hello ".getBytes(StandardCharsets.UTF_8));
    }
  }
}
