package dev.wherry.bench.gcp;

import dev.wherry.bench.local.Contestant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who takes part, on one version of the invoker. */
final class Contestants {

  private static final int PORT = 18_190;

  private final Path bench;
  private final Path invoker;
  private final String version;
  private final List<Contestant> all = new ArrayList<>();

  Contestants(Path bench, Path invoker, String version) {
    this.bench = bench;
    this.invoker = invoker;
    this.version = version;
  }

  /** All of them, the plain one first. */
  List<Contestant> all(Path scratch) throws Exception {
    Path peers = bench.resolve("peers");
    add(
        "plain HttpFunction",
        peers.resolve("java-function-invoker/target/function.jar").toString(),
        "bench.Plain",
        Map.of());
    Deployable wherry = Deployable.of(scratch.resolve("wherry-" + version));
    add("Wherry", wherry.rootJar().toString(), wherry.entryPoint(), wherry.environment());
    addPeer("gcp-quarkus", "Quarkus", "io.quarkus.gcp.functions.QuarkusHttpFunction");
    addPeer(
        "gcp-spring",
        "Spring Cloud Function",
        "org.springframework.cloud.function.adapter.gcp.FunctionInvoker");
    return all;
  }

  /** A peer that was not built is left out, and that is said. */
  private void addPeer(String project, String title, String target) throws Exception {
    Path jars = bench.resolve("peers").resolve(project).resolve("target/artifact/lib");
    if (!Files.isDirectory(jars)) {
      System.err.println(title + " was not built and is left out: see peers/" + project);
      return;
    }
    add(title, jars + "/*", target, Map.of("MAIN_CLASS", "bench.Say"));
  }

  private void add(String title, String classPath, String target, Map<String, String> variables)
      throws Exception {
    int port = PORT + all.size();
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("PORT", Integer.toString(port));
    environment.put("FUNCTION_TARGET", target);
    Path folder = Files.createDirectories(bench.resolve("target/gcp/" + version + "-" + port));
    Files.createDirectories(folder.resolve("target"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            invoker.toString(),
            "--classpath",
            classPath);
    all.add(new Contestant(title, folder, command, environment, port, "/"));
  }
}
