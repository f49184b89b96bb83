package dev.wherry.local.isolation;

import dev.wherry.runtime.host.FunctionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The class files of the function runtime, of which each instance defines its private copy. */
public final class RuntimeClasses {

  static final String ROOM = "dev.wherry.runtime.";

  private final ClassLoader host = FunctionLoader.class.getClassLoader();
  private final Map<String, Optional<byte[]>> known = new ConcurrentHashMap<>();

  ClassLoader host() {
    return host;
  }

  byte @Nullable [] read(String path) {
    return known.computeIfAbsent(path, this::readOnce).orElse(null);
  }

  private Optional<byte[]> readOnce(String path) {
    try (InputStream in = host.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new NoClassDefFoundError(path + ": " + unreadable.getMessage());
    }
  }
}
