package dev.wherry.cli.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.command.SampleProject;
import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.FakeTerminal;
import dev.wherry.cli.console.Settings;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.reload.Change;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadsTest {

  private static final String TICK_ONLY =
      SampleProject.MANIFEST.replaceFirst("(?s)  greet:.*?(?=  tick:)", "");

  @TempDir private Path folder;

  @Test
  void aManifestThatWaitedForAClassServesWithIt() throws Exception {
    SampleProject sample = SampleProject.in(folder).withApi().manifest(TICK_ONLY);
    FakeTerminal terminal = new FakeTerminal(folder);
    Console console = new Console(terminal.terminal(), Settings.DEFAULT);
    Path manifest = folder.resolve("wherry.yml");
    ProjectRequest request = new ProjectRequest(manifest, new StageName("dev"), Map.of(), Map.of());
    LocalProject project = LocalProject.read(request);
    CompiledCode build = new CompiledCode(new ProjectBuild(Map.of(), true));
    ProjectCode code = build.compile(project, console);
    LocalOptions options = LocalOptions.of(folder, project.stage()).port(0);
    Path greet = folder.resolve("classes/dev/wherry/cli/sample/Greet.class");
    Path away = Files.move(greet, folder.resolve("Greet.class"));
    try (LocalRunner runner =
            LocalRunner.start(options, project.application(), code, events -> {});
        Reloads reloads = new Reloads(request, project, code, build, runner, console)) {
      sample.manifest(SampleProject.MANIFEST);
      reloads.changed(change(code, true, manifest));
      assertTrue(terminal.err().contains("error[W0301]"), terminal.err());
      assertEquals(404, status(runner));
      Files.move(away, greet);
      reloads.changed(change(code, false, greet));
      assertEquals(200, status(runner), terminal.err());
    }
  }

  private static Change change(ProjectCode code, boolean manifest, Path file) {
    return new Change(code, manifest, Set.of(file), 0, Duration.ZERO, Duration.ZERO);
  }

  private static int status(LocalRunner runner) throws IOException {
    return ((HttpURLConnection) runner.address().resolve("/greet/Ada").toURL().openConnection())
        .getResponseCode();
  }
}
