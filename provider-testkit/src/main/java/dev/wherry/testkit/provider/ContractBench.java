package dev.wherry.testkit.provider;

import dev.wherry.engine.pace.Sleeper;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Actor;
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
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs commands against a cloud, each as a process of its own. */
public final class ContractBench {

  /** No process of a real machine has such a number: locks of killed ones are seen to be dead. */
  private static final long FIRST_PROCESS = 2_000_000_000L;

  private static final StageName STAGE = new StageName("dev");

  private final ContractCloud cloud;
  private final Path folder;
  private final Faults faults = new Faults();
  private final ContractClock clock = new ContractClock();
  private final ContractAudience audience = new ContractAudience();
  private final AtomicInteger processes = new AtomicInteger();

  ContractBench(ContractCloud cloud, Path folder) {
    this.cloud = cloud;
    this.folder = folder;
  }

  ContractCloud cloud() {
    return cloud;
  }

  Faults faults() {
    return faults;
  }

  ContractAudience audience() {
    return audience;
  }

  CloudProvider provider() {
    return new FaultyProvider(cloud.provider(), faults);
  }

  Destination destination() {
    return new Destination(ContractApp.FIRST.build().name(), STAGE, cloud.target());
  }

  /** Who runs the next command: another process of the same machine. */
  Surroundings process() {
    int number = processes.incrementAndGet();
    Actor actor =
        new Actor("kim", "laptop", Optional.of("laptop"), FIRST_PROCESS + number, Optional.empty());
    AtomicInteger ids = new AtomicInteger();
    return new Surroundings(
        actor, clock, clock, () -> 0.5, () -> "p" + number + "-" + ids.incrementAndGet());
  }

  /** Who runs a command that lives: someone at a machine of their own. */
  Surroundings person(String name) {
    return person(name, clock);
  }

  /** The same with another way to wait. */
  Surroundings person(String name, Sleeper sleeper) {
    Actor actor = new Actor(name, name, Optional.empty(), 1, Optional.empty());
    AtomicInteger ids = new AtomicInteger();
    return new Surroundings(
        actor, clock, sleeper, () -> 0.5, () -> name + "-" + ids.incrementAndGet());
  }

  /**
   * Builds the user's project: the same code gives a jar of other bytes, as build tools do. Each
   * build is a checkout of its own, so that none takes another's artifacts for leftovers.
   */
  Work work(ContractApp app, String code, DataRule rule) throws IOException, InterruptedException {
    giveSecretValue();
    int build = processes.incrementAndGet();
    Path jar = folder.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("com/example/Greet.class");
      entry.setTime(1_700_000_000_000L + 10_000L * build);
      zip.putNextEntry(entry);
      zip.write(code.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    ProjectCode project =
        new ProjectCode(
            folder, jar, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    DeployTarget target =
        new DeployTarget(destination(), provider(), app.build(), folder.resolve("out-" + build));
    try {
      CompiledTarget compiled = CompiledTarget.compile(List.of(target)).get(0);
      return new Preparation().prepare(compiled, project).work(rule);
    } catch (CompilationFailedException e) {
      throw new AssertionError("the app of the contract does not compile: " + e.diagnostics(), e);
    }
  }

  /** What a user does before the first deployment where the cloud starts nothing without. */
  private void giveSecretValue() throws InterruptedException {
    if (cloud.needsSecretValues()) {
      try (Connection connection = cloud.provider().connect(destination())) {
        SecretStore secrets = connection.operations().secrets();
        if (!secrets.list().contains(ContractApp.SECRET)) {
          secrets.set(ContractApp.SECRET, new SecretValue("first"));
        }
      }
    }
  }

  Plan plan(ContractApp app, String code)
      throws IOException, RefusedException, InterruptedException {
    Work work = work(app, code, DataRule.KEEP);
    Plan plan = new Inspection(process()).plan(List.of(work)).get(work.target());
    if (plan == null) {
      throw new AssertionError("no plan for " + work.target());
    }
    return plan;
  }

  TargetResult deploy(ContractApp app, String code)
      throws IOException, RefusedException, InterruptedException {
    return run(work(app, code, DataRule.KEEP));
  }

  TargetResult rollback(Wish.Rollback wish) throws RefusedException, InterruptedException {
    return run(new Work(destination(), provider(), wish));
  }

  TargetResult remove(DataRule rule) throws RefusedException, InterruptedException {
    return run(new Work(destination(), provider(), new Wish.Remove(rule)));
  }

  TargetResult run(Work work) throws RefusedException, InterruptedException {
    return new ChangeWorkflow(List.of(work), ChangeOptions.DEFAULT, process(), audience)
        .run()
        .get(0);
  }

  TargetResult.Outcome run(
      Work work, ChangeOptions options, Surroundings surroundings, Audience audience)
      throws RefusedException, InterruptedException {
    return new ChangeWorkflow(List.of(work), options, surroundings, audience)
        .run()
        .get(0)
        .outcome();
  }

  Inspection.Deployed info() throws InterruptedException {
    return new Inspection(process()).info(provider(), destination(), Inspection.Look.QUICK);
  }
}
