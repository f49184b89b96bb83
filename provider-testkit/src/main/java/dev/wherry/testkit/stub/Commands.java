package dev.wherry.testkit.stub;

import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.engine.manifest.Resolution;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Actor;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.CompiledTarget;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.Preparation;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.SecretChange;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.SecretValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The engine's commands for an app that a manifest describes, on a stub, each as a process of its
 * own that is dead in the eyes of the next. What runs in functions is of no interest.
 */
public final class Commands {

  /** The stage that all of them are about. */
  public static final StageName STAGE = new StageName("test");

  /** A rollback may be there twice when its first end was not heard of. */
  private static final ChangeOptions OPTIONS =
      new ChangeOptions(
          ChangeOptions.DEFAULT.onFailure(),
          ChangeOptions.DEFAULT.lockWait(),
          3,
          ChangeOptions.DEFAULT.saved(),
          ChangeOptions.DEFAULT.width());

  /** No process of a real machine has such a number. */
  private static final AtomicInteger PROCESSES = new AtomicInteger(2_000_000_000);

  private final Path folder;
  private final CloudProvider provider;
  private final Hearing hearing = new Hearing();
  private final Map<String, Work> prepared = new HashMap<>();

  /** Commands in a folder of their own. */
  public Commands(Path folder, CloudProvider provider) {
    this.folder = folder;
    this.provider = provider;
  }

  /** What the last commands said. */
  public List<String> heard() {
    return hearing.heard();
  }

  /** Deploys a project whose code is this text. */
  public TargetResult deploy(String manifest, String code)
      throws IOException, RefusedException, InterruptedException {
    return run(work(manifest, code));
  }

  /** Goes back to a release. */
  public TargetResult rollback(String manifest, int release)
      throws IOException, RefusedException, InterruptedException {
    Wish wish = new Wish.Rollback(OptionalInt.of(release), DataRule.REFUSE);
    return run(new Work(target(manifest).destination(), provider, wish));
  }

  /** Takes the app away. */
  public TargetResult remove(String manifest, DataRule rule)
      throws IOException, RefusedException, InterruptedException {
    return run(new Work(target(manifest).destination(), provider, new Wish.Remove(rule)));
  }

  /** What deploying would change. */
  public Plan plan(String manifest, String code)
      throws IOException, RefusedException, InterruptedException {
    Work work = work(manifest, code);
    Plan plan = new Inspection(process()).plan(List.of(work)).get(work.target());
    if (plan == null) {
      throw new AssertionError("no plan for " + work.target());
    }
    return plan;
  }

  /** Gives a secret a value. */
  public void setSecret(String manifest, ResourceName secret, SecretValue value)
      throws IOException, RefusedException, InterruptedException {
    DeployTarget target = target(manifest);
    try {
      new SecretChange(process(), Duration.ZERO, lock -> {})
          .set(provider, target.destination(), secret, value, SecretChange.wanted(target, secret));
    } catch (CompilationFailedException e) {
      throw new AssertionError(e.diagnostics().toString(), e);
    }
  }

  /** What is deployed. */
  public Inspection.Deployed info(String manifest) throws IOException, InterruptedException {
    return new Inspection(process())
        .info(provider, target(manifest).destination(), Inspection.Look.QUICK);
  }

  /** The way there. */
  public Connection connect(String manifest) throws IOException {
    return provider.connect(target(manifest).destination());
  }

  private TargetResult run(Work work) throws RefusedException, InterruptedException {
    return new ChangeWorkflow(List.of(work), OPTIONS, process(), hearing).run().get(0);
  }

  private static Surroundings process() {
    Actor actor =
        new Actor(
            "kim", "laptop", Optional.of("laptop"), PROCESSES.incrementAndGet(), Optional.empty());
    return new Surroundings(
        actor, Clock.systemUTC(), Hurry::pause, () -> 0.5, () -> UUID.randomUUID().toString());
  }

  private DeployTarget target(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("wherry.yml"), manifest);
    var read = ManifestReader.read(new ManifestRequest(file, Map.of(), Map.of()));
    Resolution resolution = read.resolve(STAGE, read.targets().get(0));
    var app =
        resolution
            .application()
            .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString()));
    return new DeployTarget(
        new Destination(app.name(), STAGE, resolution.target()),
        provider,
        app,
        folder.resolve("out"));
  }

  /** Projects are built once: what is tested here comes after. */
  private Work work(String manifest, String code) throws IOException {
    Work known = prepared.get(manifest + code);
    if (known == null) {
      known = built(manifest, code);
      prepared.put(manifest + code, known);
    }
    return known;
  }

  private Work built(String manifest, String code) throws IOException {
    Path place = Files.createTempDirectory(folder, "project");
    Path jar = place.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("com/example/Greet.class"));
      zip.write(code.getBytes(StandardCharsets.UTF_8));
    }
    ProjectCode project =
        new ProjectCode(
            place, jar, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    DeployTarget target = target(manifest);
    DeployTarget there =
        new DeployTarget(
            target.destination(), provider, target.application(), place.resolve("out"));
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(there)).get(0);
      return new Preparation().prepare(compiled, project).work(DataRule.KEEP);
    } catch (CompilationFailedException e) {
      throw new AssertionError(e.diagnostics().toString(), e);
    }
  }
}
