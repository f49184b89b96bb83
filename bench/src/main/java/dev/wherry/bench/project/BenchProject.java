package dev.wherry.bench.project;

import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.function.Handler;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project of a few classes in a folder. */
public record BenchProject(Path folder, String manifest, List<Class<?>> classes) {

  /**
   * What a provider made of it.
   *
   * @param artifact the zip of the only artifact
   */
  public record Built(Compilation compilation, Path artifact) {}

  /** Compiles for the manifest's only target, and assembles. */
  public Built build(CloudProvider provider) throws IOException, URISyntaxException {
    Files.createDirectories(folder);
    Path file = folder.resolve("wherry.yml");
    Files.writeString(file, manifest);
    var read = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    StageName stage = new StageName("prod");
    Resolution resolution = read.resolve(stage, read.targets().get(0));
    Application application = resolution.application().orElseThrow();
    Compilation compilation = provider.compile(application, stage, resolution.target());
    ProjectCode code = code();
    Path artifact =
        new Assembler()
            .assemble(
                compilation.artifacts(),
                new AssemblySource(code, EntryPoints.of(application, code).files()),
                folder.resolve("artifacts"))
            .values()
            .iterator()
            .next()
            .file();
    return new Built(compilation, artifact);
  }

  private ProjectCode code() throws IOException, URISyntaxException {
    Path jar = folder.resolve("bench.jar");
    writeJar(jar, classes);
    Path api = Path.of(Handler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProjectCode(
        folder, jar, List.of(api), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Writes classes of this program into a jar of their own. */
  public static void writeJar(Path jar, List<Class<?>> classes) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          zip.putNextEntry(new ZipEntry(name));
          Objects.requireNonNull(in).transferTo(zip);
        }
      }
    }
  }
}
