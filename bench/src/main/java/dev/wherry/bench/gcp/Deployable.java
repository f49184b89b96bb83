package dev.wherry.bench.gcp;

import dev.wherry.bench.project.BenchProject;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.CloudFunctions;
import dev.wherry.local.InvokerVersion;
import dev.wherry.local.lambda.TaskRoot;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    BenchProject project =
        new BenchProject(
            folder, MANIFEST.formatted(Say.class.getName()), List.of(Say.class, Say.Words.class));
    BenchProject.Built built = project.build(new GcpProvider());
    InvokerVersion.Service service = CloudFunctions.of(built.compilation().blueprint()).get(0);
    Path root = TaskRoot.of(built.artifact()).folder().resolve("function.jar");
    return new Deployable(root, service.entryPoint(), service.environment());
  }
}
