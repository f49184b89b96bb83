package dev.wherry.bench.gcp;

import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.function.Handler;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.CloudFunctions;
import dev.wherry.local.InvokerVersion;
import dev.wherry.local.lambda.TaskRoot;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
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

/**
 * Wherry's function as it would be deployed.
 *
 * @param rootJar names the others
 * @param entryPoint the adapter
 * @param environment its variables
 */
record Deployable(Path rootJar, String entryPoint, Map<String, String> environment) {

  private static final String MANIFEST =
      """
      app: bench
      functions:
        say:
          handler: %s
          requests-per-instance: 80
          on:
            - http: GET /
      targets:
        gcp: { project: bench, region: asia-northeast3 }
      """;

  /** Builds it in a folder. */
  static Deployable of(Path folder) throws IOException, URISyntaxException {
    Files.createDirectories(folder);
    Path file = folder.resolve("wherry.yml");
    Files.writeString(file, MANIFEST.formatted(Say.class.getName()));
    var manifest = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    StageName stage = new StageName("prod");
    Resolution resolution = manifest.resolve(stage, manifest.targets().get(0));
    Application application = resolution.application().orElseThrow();
    Compilation compilation = new GcpProvider().compile(application, stage, resolution.target());
    ProjectCode code = code(folder);
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
    InvokerVersion.Service service = CloudFunctions.of(compilation.blueprint()).get(0);
    Path root = TaskRoot.of(artifact).folder().resolve("function.jar");
    return new Deployable(root, service.entryPoint(), service.environment());
  }

  private static ProjectCode code(Path folder) throws IOException, URISyntaxException {
    Path jar = folder.resolve("bench.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Class<?> type : List.of(Say.class, Say.Words.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          zip.putNextEntry(new ZipEntry(name));
          Objects.requireNonNull(in).transferTo(zip);
        }
      }
    }
    Path api = Path.of(Handler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProjectCode(
        folder, jar, List.of(api), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
