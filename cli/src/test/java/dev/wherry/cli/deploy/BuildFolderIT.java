package dev.wherry.cli.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in one folder at once, each a process of its own. */
class BuildFolderIT {

  @TempDir private Path folder;

  private final List<Building> started = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Building one : started) {
      one.process().destroyForcibly().waitFor();
    }
  }

  @Test
  void oneBuildsAtATimeAndNobodyDeletesWhatAnotherUses() throws IOException {
    Building first = start();
    first.says("building alone");
    Building second = start();
    second.says("waiting");
    first.goOn();
    first.says("built");
    second.says("building");
    second.goOn();
    second.says("built");
  }

  @Test
  void whoDiesWhileItBuildsIsInNobodysWay() throws IOException, InterruptedException {
    Building first = start();
    first.says("building alone");
    Building second = start();
    second.says("waiting");
    first.process().destroyForcibly().waitFor();
    second.says("building alone");
  }

  @Test
  void whoDiesWhileItDeploysIsInNobodysWay() throws IOException, InterruptedException {
    Building first = start();
    first.says("building alone");
    first.goOn();
    first.says("built");
    first.process().destroyForcibly().waitFor();
    start().says("building alone");
  }

  @Test
  void oneProcessMayBuildTwiceAndDeletesNothingThatItUses() throws IOException {
    try (BuildFolder first = BuildFolder.enter(folder, () -> {})) {
      assertEquals(true, first.isAlone());
      first.built();
      try (BuildFolder second = BuildFolder.enter(folder, () -> {})) {
        assertEquals(false, second.isAlone());
        second.built();
      }
    }
  }

  private Building start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BuildingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Building building = new Building(process, process.inputReader());
    started.add(building);
    return building;
  }

  /** A command that builds. */
  private record Building(Process process, BufferedReader said) {

    void says(String line) throws IOException {
      assertEquals(line, said.readLine());
    }

    void goOn() throws IOException {
      process.outputWriter().write("\n");
      process.outputWriter().flush();
    }
  }
}
