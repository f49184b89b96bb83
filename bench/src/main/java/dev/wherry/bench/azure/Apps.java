package dev.wherry.bench.azure;

import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.bench.gcp.Say;
import dev.wherry.bench.project.BenchProject;
import dev.wherry.local.lambda.TaskRoot;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The app directories of those that take part. */
final class Apps {

  private static final String MANIFEST =
      """
      app: bench
      functions:
        say:
          handler: %s
          on:
            - http: GET /
      targets:
        azure:
          region: koreacentral
          subscription: 00000000-0000-0000-0000-000000000001
      """;

  private static final String HOST =
      """
      {"version": "2.0", "extensions": {"http": {"routePrefix": ""}}}
      """;

  private static final String FUNCTION =
      """
      {
        "scriptFile": "../app.jar",
        "entryPoint": "%s.say",
        "bindings": [
          {"type": "httpTrigger", "direction": "in", "name": "request", "authLevel": "anonymous", "route": "{*path}"},
          {"type": "http", "direction": "out", "name": "$return"}
        ]
      }
      """;

  private Apps() {}

  /** The plain function, as Azure's own build would lay it out. */
  static Path plain(Path folder) throws IOException {
    Path function = Files.createDirectories(folder.resolve("say"));
    Files.writeString(folder.resolve("host.json"), HOST);
    Files.writeString(function.resolve("function.json"), FUNCTION.formatted(Plain.class.getName()));
    BenchProject.writeJar(folder.resolve("app.jar"), List.of(Plain.class));
    return folder;
  }

  /** Wherry's function as it would be deployed. */
  static Path wherry(Path folder) throws IOException, URISyntaxException {
    BenchProject project =
        new BenchProject(
            folder, MANIFEST.formatted(Say.class.getName()), List.of(Say.class, Say.Words.class));
    return TaskRoot.of(project.build(new AzureProvider()).artifact()).folder();
  }
}
