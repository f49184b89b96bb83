package dev.wherry.gcp.runtime;

import com.nimbusds.jose.JOSEException;
import dev.wherry.jwt.TokenIssuer;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.ClassPathPlace;
import dev.wherry.testkit.runtime.ProbeArtifact;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One version of Google's invoker, and an assembled artifact with the probes, unpacked. */
record Invoker(Path jar, Path artifact) {

  /** Version 1 starts jar-only deployments unless they ask for the newer one. */
  static final String FIRST = "1.4.1";

  static final String NEWEST = "2.0.0";

  private static final String ROOT = "function.jar";

  /** With the libraries that hold these classes, as a user would have them. */
  static Invoker in(Path scratch, String version, Class<?>... ofLibraries) throws Exception {
    Path folder = scratch.resolve(version);
    List<Path> libraries = Stream.of(ofLibraries).map(ProbeArtifact::source).distinct().toList();
    ProbeArtifact.unpack(folder, entries(), libraries);
    Path invokers = Path.of(System.getProperty("wherry.invokers"));
    return new Invoker(
        invokers.resolve("java-function-invoker-" + version + ".jar"), folder.resolve(ROOT));
  }

  private static Map<String, Content> entries() {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(ROOT, new Content.ClassPathJar());
    entries.put("lib/shop.jar", new Content.ProjectClasses());
    entries.put(
        "lib/wherry-entry-points.jar",
        new Content.EntryPoints(ClassPathPlace.lines("dev/wherry/gcp/runtime/startup-classes")));
    for (Class<?> type :
        List.of(
            CloudFunction.class, FunctionInstance.class, TokenIssuer.class, JOSEException.class)) {
      entries.put("lib/wherry-" + type.getSimpleName() + ".jar", ProbeArtifact.copy(type));
    }
    entries.put("lib", new Content.ProjectLibraries());
    return entries;
  }
}
