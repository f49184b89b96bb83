package dev.wherry.local.invoker;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two generations of Google's invoker, {@code
 * com.google.cloud.functions.invoker:java-function-invoker}. Cloud Run functions without a build
 * file get the first, unless their build says {@code USE_JAVA_FF_2} (its buildpack, 2026).
 *
 * @param first of version 1
 * @param second of version 2
 */
public record Invokers(InvokerJar first, InvokerJar second) {

  /**
   * The invokers of a folder.
   *
   * @throws VendorRuntimeUnavailableException when they are not there
   */
  public static Invokers of(Path folder) throws VendorRuntimeUnavailableException, IOException {
    List<InvokerJar> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> String.valueOf(file.getFileName()).startsWith(InvokerJar.NAME))
            .forEach(file -> found.add(new InvokerJar(file.toAbsolutePath())));
      }
    }
    found.sort(Comparator.comparing(InvokerJar::version));
    if (found.size() != 2) {
      throw new VendorRuntimeUnavailableException(
          "Google's invokers are not in `" + folder + "`: two " + InvokerJar.NAME + "*.jar");
    }
    return new Invokers(found.get(0), found.get(1));
  }
}
