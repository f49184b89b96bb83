package dev.wherry.gcp.runtime;

import com.nimbusds.jose.JOSEException;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.function.Handler;
import dev.wherry.jwt.TokenIssuer;
import dev.wherry.model.ProjectCode;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.runtime.ProbeJar;
import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.runtime.probe.InitFailureProbe;
import dev.wherry.testkit.runtime.probe.NothingProbe;
import dev.wherry.testkit.runtime.probe.OrderProbe;
import dev.wherry.testkit.runtime.probe.ScheduleProbe;
import dev.wherry.testkit.runtime.probe.SecretProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One version of Google's invoker, and an assembled artifact with the probes, unpacked. */
record Invoker(Path jar, Path artifact) {

  /** Version 1 starts jar-only deployments unless they ask for the newer one. */
  static final String FIRST = "1.4.1";

  static final String NEWEST = "2.0.0";

  private static final String ROOT = "function.jar";

  private static final List<Class<?>> PROBES =
      List.of(
          HttpProbe.class,
          InitFailureProbe.class,
          NothingProbe.class,
          OrderProbe.class,
          ScheduleProbe.class,
          SecretProbe.class);

  /** With the libraries that hold these classes, as a user would have them. */
  static Invoker in(Path scratch, String version, Class<?>... ofLibraries) throws Exception {
    Path folder = Files.createDirectories(scratch.resolve(version));
    ProjectCode code = code(folder, ofLibraries);
    TestApplication app = new TestApplication("shop");
    for (Class<?> probe : PROBES) {
      app.with(new TestFunction("f" + PROBES.indexOf(probe), probe.getName()));
    }
    ArtifactId id = new ArtifactId("app");
    ArtifactLayout layout = new ArtifactLayout(id, entries());
    AssemblySource source = new AssemblySource(code, EntryPoints.of(app.build(), code).files());
    Path zip = new Assembler().assemble(List.of(layout), source, folder).get(id).file();
    unpack(zip, folder);
    Path invokers = Path.of(System.getProperty("wherry.invokers"));
    return new Invoker(
        invokers.resolve("java-function-invoker-" + version + ".jar"), folder.resolve(ROOT));
  }

  private static ProjectCode code(Path folder, Class<?>... ofLibraries) throws Exception {
    Path probes = folder.resolve("probes.jar");
    ProbeJar.write(probes);
    Set<Path> libraries = new LinkedHashSet<>();
    libraries.add(source(Handler.class));
    for (Class<?> type : ofLibraries) {
      libraries.add(source(type));
    }
    return new ProjectCode(
        folder,
        probes,
        new ArrayList<>(libraries),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<String, Content> entries() throws Exception {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(ROOT, new Content.ClassPathJar());
    entries.put("lib/shop.jar", new Content.ProjectClasses());
    entries.put("lib/wherry-entry-points.jar", new Content.EntryPoints());
    for (Class<?> type :
        List.of(
            CloudFunction.class, FunctionInstance.class, TokenIssuer.class, JOSEException.class)) {
      entries.put(
          "lib/wherry-" + type.getSimpleName() + ".jar", new Content.Copy(source(type).toUri()));
    }
    entries.put("lib", new Content.ProjectLibraries());
    return entries;
  }

  /** The jar or the folder that a class comes from. */
  private static Path source(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile all = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(all.entries())) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = all.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }
}
