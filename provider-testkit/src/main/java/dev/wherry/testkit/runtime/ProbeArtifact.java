package dev.wherry.testkit.runtime;

import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.function.Handler;
import dev.wherry.model.ProjectCode;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.runtime.probe.InitFailureProbe;
import dev.wherry.testkit.runtime.probe.NothingProbe;
import dev.wherry.testkit.runtime.probe.OrderProbe;
import dev.wherry.testkit.runtime.probe.ScheduleProbe;
import dev.wherry.testkit.runtime.probe.SecretProbe;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The probes as a user's project, assembled in an adapter's layout and unpacked. */
public final class ProbeArtifact {

  private static final ArtifactId ID = new ArtifactId("app");

  private static final List<Class<?>> PROBES =
      List.of(
          HttpProbe.class,
          InitFailureProbe.class,
          NothingProbe.class,
          OrderProbe.class,
          ScheduleProbe.class,
          SecretProbe.class);

  private ProbeArtifact() {}

  /**
   * Lays the artifact out below a folder.
   *
   * @param layout content by path
   * @param libraries what the user has besides the function API
   */
  public static void unpack(Path folder, Map<String, Content> layout, List<Path> libraries)
      throws IOException {
    Files.createDirectories(folder);
    ProjectCode code = code(folder, libraries);
    TestApplication app = new TestApplication("shop");
    for (Class<?> probe : PROBES) {
      app.with(new TestFunction("f" + PROBES.indexOf(probe), probe.getName()));
    }
    AssemblySource source = new AssemblySource(code, EntryPoints.of(app.build(), code).files());
    Path zip =
        Objects.requireNonNull(
                new Assembler()
                    .assemble(List.of(new ArtifactLayout(ID, layout)), source, folder)
                    .get(ID))
            .file();
    unzip(zip, folder);
  }

  private static ProjectCode code(Path folder, List<Path> libraries) throws IOException {
    Path probes = folder.resolve("probes.jar");
    ProbeJar.write(probes);
    List<Path> all = new ArrayList<>();
    all.add(source(Handler.class));
    all.addAll(libraries);
    return new ProjectCode(
        folder, probes, all, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The jar or the folder that a class comes from. */
  public static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a layout has of a jar or folder that a class comes from. */
  public static Content copy(Class<?> type) {
    return new Content.Copy(source(type).toUri());
  }

  /** Writes all files of a zip below a folder. */
  public static void unzip(Path zip, Path folder) throws IOException {
    try (ZipFile all = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(all.entries())) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = all.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }
}
