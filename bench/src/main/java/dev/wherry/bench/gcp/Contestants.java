package dev.wherry.bench.gcp;

import com.google.cloud.functions.HttpFunction;
import dev.wherry.bench.gcp.server.SmallServer;
import dev.wherry.bench.local.Contestant;
import java.io.File;
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
    addWithoutInvoker(wherry);
    addPeer(
        "gcp-quarkus/target/deployment", "Quarkus", "io.quarkus.gcp.functions.QuarkusHttpFunction");
    addPeer(
        "gcp-spring/target/artifact/lib",
        "Spring Cloud Function",
        "org.springframework.cloud.function.adapter.gcp.FunctionInvoker");
    return all;
  }

  /** A peer that was not built is left out, and that is said. */
  private void addPeer(String place, String title, String target) throws Exception {
    Path jars = bench.resolve("peers").resolve(place);
    if (!Files.isDirectory(jars)) {
      System.err.println(title + " was not built and is left out: there is no peers/" + place);
      return;
    }
    add(title, jars + "/*", target, Map.of("MAIN_CLASS", "bench.Say"));
  }

  /** Wherry's artifact behind a small server, which an image of Wherry's own could have. */
  private void addWithoutInvoker(Deployable wherry) throws Exception {
    String classPath =
        String.join(
            File.pathSeparator,
            wherry.rootJar().toString(),
            place(SmallServer.class),
            place(HttpFunction.class));
    add(
        "Wherry, no invoker",
        List.of("-cp", classPath, SmallServer.class.getName()),
        wherry.entryPoint(),
        wherry.environment());
  }

  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private void add(String title, String classPath, String target, Map<String, String> variables)
      throws Exception {
    add(title, List.of("-jar", invoker.toString(), "--classpath", classPath), target, variables);
  }

  private void add(
      String title, List<String> arguments, String target, Map<String, String> variables)
      throws Exception {
    int port = PORT + all.size();
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("PORT", Integer.toString(port));
    environment.put("FUNCTION_TARGET", target);
    Path folder = Files.createDirectories(bench.resolve("target/gcp/" + version + "-" + port));
    Files.createDirectories(folder.resolve("target"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    all.add(new Contestant(title, folder, command, environment, port, "/"));
  }
}
