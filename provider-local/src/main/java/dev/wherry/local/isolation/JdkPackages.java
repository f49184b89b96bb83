package dev.wherry.local.isolation;

import java.util.HashSet;
import java.util.Set;

/** The packages that the JDK owns: no library can define classes in them. */
final class JdkPackages {

  private static final Set<String> NAMES = names();

  private JdkPackages() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  private static Set<String> names() {
    ClassLoader application = ClassLoader.getSystemClassLoader();
    Set<String> names = new HashSet<>(2048);
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getClassLoader() != application) {
        names.addAll(module.getPackages());
      }
    }
    return names;
  }
}
