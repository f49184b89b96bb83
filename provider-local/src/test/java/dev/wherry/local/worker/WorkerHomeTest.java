package dev.wherry.local.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.local.worker.script.ScriptedWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the worker is looked for. */
class WorkerHomeTest {

  @TempDir private Path folder;

  @Test
  void theVariableNamesIt() throws Exception {
    Path directory = HandMade.worker(folder.resolve("named"), ScriptedWorker.class).directory();
    WorkerHome found = WorkerHome.find(Map.of(WorkerHome.VARIABLE, directory.toString()));
    assertEquals(directory, found.directory());
  }

  @Test
  void aVariableThatNamesSomethingElseIsNotPassedOver() throws Exception {
    HandMade.worker(folder.resolve("tools/workers/java"), ScriptedWorker.class);
    String message =
        message(Map.of(WorkerHome.VARIABLE, folder.toString()), List.of(folder.resolve("tools")));
    assertTrue(message.contains("has no azure-functions-java-worker.jar"), message);
    Files.createFile(folder.resolve(WorkerHome.JAR));
    message = message(Map.of(WorkerHome.VARIABLE, folder.toString()), List.of());
    assertTrue(message.contains("has no annotationLib"), message);
  }

  @Test
  void installersPutItBelowTheTools() throws Exception {
    HandMade.worker(folder.resolve("tools/workers/java"), ScriptedWorker.class);
    WorkerHome found =
        WorkerHome.find(Map.of(), List.of(folder.resolve("none"), folder.resolve("tools")));
    assertEquals(folder.resolve("tools/workers/java"), found.directory());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theProgramOfThePathLeadsToIt() throws Exception {
    Path tools = folder.toRealPath().resolve("node_modules/azure-functions-core-tools/bin");
    HandMade.worker(tools.resolve("workers/java"), ScriptedWorker.class);
    Path program = Files.createFile(tools.resolve("func"));
    assertTrue(program.toFile().setExecutable(true));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("func"), program);
    WorkerHome found = WorkerHome.find(Map.of("PATH", "/none:" + bin), List.of());
    assertEquals(tools.resolve("workers/java"), found.directory());
  }

  @Test
  void withoutItTheMessageSaysHowToGetIt() {
    String message = message(Map.of("PATH", folder.toString()), List.of(folder));
    assertTrue(message.contains("npm install -g azure-functions-core-tools@4"), message);
    assertTrue(message.contains(WorkerHome.VARIABLE), message);
  }

  private static String message(Map<String, String> environment, List<Path> places) {
    return assertThrows(
            VendorRuntimeUnavailableException.class, () -> WorkerHome.find(environment, places))
        .getMessage();
  }
}
