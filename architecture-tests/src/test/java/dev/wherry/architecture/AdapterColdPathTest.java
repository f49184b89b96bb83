package dev.wherry.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a JVM charges much for at first use stays out of adapters, as it does out of the function
 * runtime. Prices on JDK 17 in ms: a lambda 6, a stream 11, a format 28, a pattern 4, a logger 25.
 */
class AdapterColdPathTest {

  private static final String[] ADAPTERS = {
    "dev.wherry.azure.entry", "dev.wherry.azure.runtime", "dev.wherry.gcp.runtime"
  };

  private static final int FEWEST_CLASSES = 35;

  private static final List<String> DEAR_PACKAGES =
      List.of(
          "java.util.stream.",
          "java.util.regex.",
          "java.util.logging.",
          "java.text.",
          "java.net.http.",
          "java.lang.invoke.");

  private static final Set<String> DEAR_CALLS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.matches",
          "java.lang.String.replaceAll",
          "java.lang.String.replaceFirst",
          "java.util.UUID.randomUUID");

  /** They hand lines to the logger that the worker has made already for the call. */
  private static final Set<String> MAY_LOG =
      Set.of(
          "dev.wherry.azure.entry.Functions",
          "dev.wherry.azure.entry.WorkerCall",
          "dev.wherry.azure.runtime.WorkerLog");

  /** Defines the classes of a cold start, which saves more than the lookup costs. */
  private static final String MAY_DEFINE = "dev.wherry.gcp.runtime.CloudFunction";

  @Test
  void adaptersUseNothingThatIsDearAtFirstUse() {
    long classes = Wherry.classesIn(ADAPTERS);
    assertTrue(classes >= FEWEST_CLASSES, classes + " classes");
    Set<String> found = new TreeSet<>();
    Wherry.CLASSES.stream()
        .filter(type -> Set.of(ADAPTERS).contains(type.getPackageName()))
        .forEach(type -> add(type, found));
    assertEquals(Set.of(), found);
  }

  /** The look itself: a class that has some of everything. */
  @Test
  void seesWhatIsDear() {
    Set<String> found = new TreeSet<>();
    add(new com.tngtech.archunit.core.importer.ClassFileImporter().importClass(Dear.class), found);
    for (String seen :
        List.of("a lambda", "a method reference", "java.util.stream.Stream", "String.format")) {
      assertTrue(found.stream().anyMatch(line -> line.contains(seen)), seen + " not in " + found);
    }
  }

  /** Holds one of each. */
  static final class Dear {
    static String dear(List<String> values) {
      Runnable lambda = () -> values.size();
      lambda.run();
      return String.format("%s", values.stream().map(String::strip).toList());
    }
  }

  private static void add(JavaClass type, Set<String> found) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String target = dependency.getTargetClass().getName();
      boolean dear = DEAR_PACKAGES.stream().anyMatch(target::startsWith);
      boolean logs = target.startsWith("java.util.logging.") && MAY_LOG.contains(type.getName());
      boolean defines =
          target.startsWith("java.lang.invoke.MethodHandles") && type.getName().equals(MAY_DEFINE);
      if (dear && !logs && !defines) {
        found.add(type.getName() + " uses " + target);
      }
    }
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (access.isDeclaredInLambda()) {
        found.add(type.getName() + " has a lambda");
      }
      if (DEAR_CALLS.contains(access.getTargetOwner().getName() + "." + access.getName())) {
        found.add(access.getDescription());
      }
    }
    Stream.concat(
            type.getMethodReferencesFromSelf().stream(),
            type.getConstructorReferencesFromSelf().stream())
        .forEach(reference -> found.add(type.getName() + " has a method reference"));
  }
}
