package dev.wherry.bench.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wherry.bench.lambda.function.Bare;
import dev.wherry.bench.lambda.function.UpdateOrder;
import dev.wherry.function.Handler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who takes part: our own functions, laid out here, and the peers that were built. */
final class Contestants {

  /** Spring asks for its application's class. */
  private static final Map<String, String> PEER = Map.of("MAIN_CLASS", "bench.UpdateOrder");

  private final Path scratch;
  private final Path peers;

  /**
   * The contestants.
   *
   * @param scratch where artifacts are laid out
   * @param peers the folder of the peers' projects
   */
  Contestants(Path scratch, Path peers) {
    this.scratch = scratch;
    this.peers = peers;
  }

  /** All of them, the bare one first. */
  List<Contestant> all() throws Exception {
    List<Contestant> all = new ArrayList<>();
    Path bare = scratch.resolve("bare");
    new Artifact(bare).classes("function.jar", Bare.class).library(RequestStreamHandler.class);
    all.add(new Contestant("bare stream handler", Bare.class.getName(), bare, Map.of()));
    all.add(wherry("Wherry, record in and out", true));
    all.add(wherry("the same, reflective", false));
    addPeer(all, "lambda-events", "AWS typed events", "bench.UpdateOrder");
    addPeer(
        all,
        "lambda-quarkus",
        "Quarkus",
        "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
    addPeer(all, "lambda-micronaut", "Micronaut", "bench.UpdateOrder");
    addPeer(
        all,
        "lambda-spring",
        "Spring Cloud Function",
        "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest");
    return all;
  }

  /** As {@code wherry build --target aws} makes it. */
  private Contestant wherry(String title, boolean generated) throws Exception {
    Path folder = scratch.resolve(generated ? "wherry" : "wherry-reflective");
    new Artifact(folder)
        .classes(
            "function.jar", UpdateOrder.class, UpdateOrder.Order.class, UpdateOrder.Receipt.class)
        .library(Handler.class);
    Deployable deployable = Deployable.of(folder, generated);
    return new Contestant(
        title,
        deployable.configuration().handler(),
        deployable.artifact(),
        deployable.configuration().variables());
  }

  private void addPeer(List<Contestant> all, String project, String title, String handler) {
    Path target = peers.resolve(project).resolve("target");
    Path zip = target.resolve("function.zip");
    Path artifact = Files.exists(zip) ? zip : target.resolve("artifact");
    if (Files.exists(artifact)) {
      all.add(new Contestant(title, handler, artifact, PEER));
    }
  }
}
