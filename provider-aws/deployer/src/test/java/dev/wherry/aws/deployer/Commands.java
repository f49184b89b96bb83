package dev.wherry.aws.deployer;

import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Actor;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.Audience;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The engine's commands for an app that a manifest describes, each as a process of its own.
 *
 * @param folder where the manifest is and its project is built
 * @param actors who runs each command
 */
record Commands(Path folder, Supplier<Actor> actors) {

  static final StageName STAGE = new StageName("test");

  /** No process of a real machine has such a number: locks of killed ones are seen to be dead. */
  private static final AtomicInteger PROCESSES = new AtomicInteger(2_000_000_000);

  /** Commands of processes that are all dead in the eyes of the next. */
  Commands(Path folder) {
    this(folder, Commands::anotherProcess);
  }

  private static Actor anotherProcess() {
    return new Actor(
        "kim", "laptop", Optional.of("laptop"), PROCESSES.incrementAndGet(), Optional.empty());
  }

  TargetResult deploy(String manifest, String code)
      throws IOException, RefusedException, InterruptedException {
    return run(work(manifest, code));
  }

  TargetResult rollback(String manifest, int release)
      throws IOException, RefusedException, InterruptedException {
    DeployTarget target = target(manifest);
    Wish wish = new Wish.Rollback(OptionalInt.of(release), DataRule.REFUSE);
    return run(new Work(target.destination(), target.provider(), wish));
  }

  TargetResult remove(String manifest) throws IOException, RefusedException, InterruptedException {
    DeployTarget target = target(manifest);
    Wish wish = new Wish.Remove(DataRule.DELETE);
    return run(new Work(target.destination(), target.provider(), wish));
  }

  /** What deploying would change. */
  Plan plan(String manifest, String code)
      throws IOException, RefusedException, InterruptedException {
    Work work = work(manifest, code);
    Plan plan = new Inspection(process()).plan(List.of(work)).get(work.target());
    if (plan == null) {
      throw new AssertionError("no plan for " + work.target());
    }
    return plan;
  }

  Inspection.Deployed info(String manifest) throws IOException, InterruptedException {
    return info(manifest, Inspection.Look.QUICK);
  }

  /** What is deployed, looked at like that. */
  Inspection.Deployed info(String manifest, Inspection.Look look)
      throws IOException, InterruptedException {
    DeployTarget target = target(manifest);
    return new Inspection(process()).info(target.provider(), target.destination(), look);
  }

  private TargetResult run(Work work) throws RefusedException, InterruptedException {
    return new ChangeWorkflow(List.of(work), ChangeOptions.DEFAULT, process(), new Agreeing())
        .run()
        .get(0);
  }

  private Surroundings process() {
    return Surroundings.real(actors.get());
  }

  private DeployTarget target(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("wherry.yml"), manifest);
    Manifest read = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    Resolution resolution = read.resolve(STAGE, read.targets().get(0));
    var app =
        resolution
            .application()
            .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString()));
    return new DeployTarget(
        new Destination(app.name(), STAGE, resolution.target()),
        new AwsProvider(),
        app,
        folder.resolve("out"));
  }

  private Work work(String manifest, String code) throws IOException {
    Path jar = folder.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("com/example/Greet.class"));
      zip.write(code.getBytes(StandardCharsets.UTF_8));
    }
    ProjectCode project =
        new ProjectCode(
            folder, jar, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(target(manifest))).get(0);
      return new Preparation().prepare(compiled, project).work(DataRule.KEEP);
    } catch (CompilationFailedException e) {
      throw new AssertionError(e.diagnostics().toString(), e);
    }
  }

  /** Agrees to everything and says nothing. */
  private static final class Agreeing implements Audience {

    @Override
    public void step(TargetName target, WorkStep step) {}

    @Override
    public void event(TargetName target, ApplyEvent event) {}

    @Override
    public void waiting(TargetName target, Lock lock) {}

    @Override
    public void warned(TargetName target, ProviderFailure failure) {
      throw new AssertionError(target + ": " + failure);
    }

    @Override
    public boolean agrees(Map<TargetName, Plan> plans) {
      return true;
    }
  }
}
