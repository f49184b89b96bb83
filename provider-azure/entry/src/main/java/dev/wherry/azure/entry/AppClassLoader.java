package dev.wherry.azure.entry;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads an app: what the JDK has, and then the app's own jars. The worker's libraries, such as its
 * gson, are not seen at all: the user's are the only ones.
 */
final class AppClassLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  /** What both sides see. */
  private static final String SHARED = "dev.wherry.azure.entry.";

  private final ClassLoader worker;

  /**
   * A loader.
   *
   * @param classPath a jar that names all others
   * @param worker has the classes that both sides see
   */
  AppClassLoader(URL classPath, ClassLoader worker) {
    super("app", new URL[] {classPath}, ClassLoader.getPlatformClassLoader());
    this.worker = worker;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(SHARED) ? worker.loadClass(name) : super.loadClass(name, resolve);
  }
}
