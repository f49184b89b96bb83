package dev.wherry.cli.cloud;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * A provider beside the clients of its cloud. What it has itself comes first, so that no two clouds
 * need to agree on a version; all else, the model above all, is the parent's.
 */
final class ClientsLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  ClientsLoader(String cloud, List<URL> jars, ClassLoader parent) {
    super("clients of " + cloud, jars.toArray(URL[]::new), parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? ownOrParents(name, resolve) : loaded;
    }
  }

  private Class<?> ownOrParents(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      return super.loadClass(name, resolve);
    }
  }
}
