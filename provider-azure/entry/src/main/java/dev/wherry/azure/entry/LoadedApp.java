package dev.wherry.azure.entry;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * The app of this worker's process, loaded with the first call. It is found beside the jar of these
 * classes, wherever Azure has put that.
 */
final class LoadedApp {

  private static final String ADAPTER = "dev.wherry.azure.runtime.AzureApp";
  private static final String FOLDER = "app/";

  /** It names the others, in the order of the class path. */
  private static final String CLASS_PATH = "class-path.jar";

  private static @Nullable App app;

  private LoadedApp() {}

  /** The app. After a failure the next call tries again. */
  static synchronized App get() throws Exception {
    App known = app;
    if (known == null) {
      known = load(URI.create(own().toString()).resolve(FOLDER));
      app = known;
    }
    return known;
  }

  private static URL own() {
    return LoadedApp.class.getProtectionDomain().getCodeSource().getLocation();
  }

  private static App load(URI folder) throws Exception {
    URL classPath = folder.resolve(CLASS_PATH).toURL();
    ClassLoader loader = new AppClassLoader(classPath, LoadedApp.class.getClassLoader());
    try {
      return Class.forName(ADAPTER, true, loader)
          .asSubclass(App.class)
          .getConstructor(File.class)
          .newInstance(new File(folder));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
