package dev.wherry.bench.lambda;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.bench.lambda.function.UpdateOrder;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.engine.binding.EntryPoints;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.local.lambda.FunctionConfiguration;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A function as it would be deployed.
 *
 * @param configuration of the template
 * @param artifact the zip
 */
record Deployable(FunctionConfiguration configuration, Path artifact) {

  private static final String NAME = "update-order";
  private static final String MANIFEST =
      """
      app: bench
      functions:
        %s:
          handler: %s
          on:
            - http: ["PUT /orders/{id}", "GET /orders/{id}"]
      targets:
        aws: { region: eu-west-1 }
      """;

  /**
   * Builds it.
   *
   * @param folder holds {@code lib} with the function's jar and its libraries
   * @param generated whether with the generated entry points; without them the adapter reflects
   */
  static Deployable of(Path folder, boolean generated) throws IOException {
    Path file = folder.resolve("wherry.yml");
    Files.writeString(file, MANIFEST.formatted(NAME, UpdateOrder.class.getName()));
    Manifest manifest = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    Target target = manifest.targets().get(0);
    StageName stage = new StageName("prod");
    Resolution resolution = manifest.resolve(stage, target);
    Application application = resolution.application().orElseThrow();
    Compilation compilation = new AwsProvider().compile(application, stage, resolution.target());
    ProjectCode code = code(folder.resolve("lib"));
    EntryPoints entryPoints = generated ? EntryPoints.of(application, code) : EntryPoints.NONE;
    Path artifact =
        new Assembler()
            .assemble(
                compilation.artifacts(),
                new AssemblySource(code, entryPoints.files()),
                folder.resolve("artifacts"))
            .values()
            .iterator()
            .next()
            .file();
    Map<String, FunctionConfiguration> functions =
        FunctionConfiguration.of(compilation.blueprint(), "eu-west-1");
    return new Deployable(Objects.requireNonNull(functions.get(NAME)), artifact);
  }

  private static ProjectCode code(Path library) throws IOException {
    Path function = library.resolve("function.jar");
    try (Stream<Path> jars = Files.list(library)) {
      List<Path> libraries = jars.filter(jar -> !jar.equals(function)).sorted().toList();
      return new ProjectCode(
          library, function, libraries, List.of(), List.of(), List.of(), List.of(), List.of());
    }
  }
}
