package dev.wherry.local.isolation;

import java.io.IOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.net.URL;
import java.security.SecureClassLoader;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one instance.
 *
 * <p>From the host come the JDK, the function API, the host bridge and the exit guard. The function
 * runtime is defined anew from the host's bytes, everything else from the user's code.
 */
public final class FunctionClassLoader extends SecureClassLoader {

  private static final Set<String> SHARED_PACKAGES =
      Set.of("dev.wherry.function", "dev.wherry.runtime.host");
  private static final String GUARD = ExitGuard.class.getName();
  private static final StackWalker WALKER =
      StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES));

  static {
    registerAsParallelCapable();
  }

  private final CodeVersion code;
  private final InstanceHost host;

  FunctionClassLoader(CodeVersion code, InstanceHost host) {
    super("function", getPlatformClassLoader());
    this.code = code;
    this.host = host;
  }

  /** The loader whose instance the current thread works for, if any. */
  public static Optional<FunctionClassLoader> ofCurrentThread() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    while (loader != null && !(loader instanceof FunctionClassLoader)) {
      loader = loader.getParent();
    }
    return loader instanceof FunctionClassLoader found
        ? Optional.of(found)
        : WALKER.walk(
            frames ->
                frames
                    .map(StackFrame::getDeclaringClass)
                    .map(Class::getClassLoader)
                    .filter(FunctionClassLoader.class::isInstance)
                    .map(FunctionClassLoader.class::cast)
                    .findFirst());
  }

  /** Hands on what the instance's code wrote to a standard stream. */
  public void printed(boolean error, byte[] bytes, int offset, int length) {
    host.printed(error, bytes, offset, length);
  }

  void exited(int status) {
    host.exited(status);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = find(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    String room = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (SHARED_PACKAGES.contains(room) || name.equals(GUARD)) {
      return code.runtime().host().loadClass(name);
    }
    if (JdkPackages.contains(room)) {
      return getParent().loadClass(name);
    }
    String path = name.replace('.', '/').concat(".class");
    byte[] own = name.startsWith(RuntimeClasses.ROOM) ? code.runtime().read(path) : null;
    if (own != null) {
      return defineClass(name, own, 0, own.length, getClass().getProtectionDomain());
    }
    ClassFile file = code.classFile(path);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    definePackage(room, file.root());
    return defineClass(name, file.bytes(), 0, file.bytes().length, file.root().origin());
  }

  private void definePackage(String name, CodeRoot root) {
    if (!name.isEmpty() && getDefinedPackage(name) == null) {
      try {
        Manifest manifest = root.manifest();
        Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
        definePackage(
            name,
            main.getValue(Attributes.Name.SPECIFICATION_TITLE),
            main.getValue(Attributes.Name.SPECIFICATION_VERSION),
            main.getValue(Attributes.Name.SPECIFICATION_VENDOR),
            main.getValue(Attributes.Name.IMPLEMENTATION_TITLE),
            main.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
            main.getValue(Attributes.Name.IMPLEMENTATION_VENDOR),
            null);
      } catch (IOException | IllegalArgumentException ignored) {
        // Without a readable manifest the package has no titles; another thread may have been
        // first.
      }
    }
  }

  @Override
  protected @Nullable URL findResource(String path) {
    try {
      return code.resource(path);
    } catch (IOException | IllegalStateException unreadable) {
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String path) throws IOException {
    return code.resources(path);
  }
}
