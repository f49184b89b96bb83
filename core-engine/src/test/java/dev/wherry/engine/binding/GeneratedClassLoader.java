package dev.wherry.engine.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Defines users' classes anew beside what is generated for them, as an artifact holds both. */
final class GeneratedClassLoader extends ClassLoader implements ClassBytes {

  private final String usersPackage;
  private final Map<String, byte[]> generated = new ConcurrentHashMap<>();

  GeneratedClassLoader(String usersPackage) {
    super(GeneratedClassLoader.class.getClassLoader());
    this.usersPackage = usersPackage;
  }

  void add(Map<String, byte[]> classes) {
    generated.putAll(classes);
  }

  boolean isLoaded(String name) {
    return findLoadedClass(name) != null;
  }

  @Override
  public Optional<byte[]> find(String name) {
    try (InputStream in = getParent().getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && name.startsWith(usersPackage)) {
        loaded = define(name);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/');
    byte[] bytes = generated.get(file);
    if (bytes == null) {
      bytes = find(file).orElseThrow(() -> new ClassNotFoundException(name));
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
