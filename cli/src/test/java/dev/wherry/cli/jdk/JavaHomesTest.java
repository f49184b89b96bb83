package dev.wherry.cli.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.JavaRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomesTest {

  @TempDir private Path root;

  private final Map<String, String> environment = new LinkedHashMap<>();

  @Test
  void theReleaseItselfIsTakenBeforeALaterOne() throws IOException {
    environment.put("JAVA_HOME_LATER", java("later", "23.0.1").toString());
    Path exact = java("exact", "21.0.2");
    environment.put("JAVA_HOME_EXACT", exact.toString());
    assertEquals(Optional.of(new JavaHome(exact, 21)), find(21));
  }

  @Test
  void theNextLaterOneStandsInForTheRelease() throws IOException {
    environment.put("JAVA_HOME_FAR", java("far", "24").toString());
    Path near = java("near", "23.0.1+9");
    environment.put("JAVA_HOME_NEAR", near.toString());
    assertEquals(Optional.of(new JavaHome(near, 23)), find(21));
    assertEquals(Optional.empty(), find(25));
  }

  @Test
  void oneThatIsNamedIsTakenBeforeOneThatIsFound() throws IOException {
    java("home/.jdks/found", "21");
    Path named = java("named", "21");
    environment.put("JAVA_HOME", named.toString());
    assertEquals(Optional.of(new JavaHome(named, 21)), find(21));
  }

  @Test
  void thoseOfSdkmanAndOfEditorsAreFound() throws IOException {
    Path sdkman = java("home/.sdkman/candidates/java/21-tem", "21");
    assertEquals(Optional.of(new JavaHome(sdkman, 21)), find(21));
    Path editors = java("home/.jdks/temurin-25", "25");
    assertEquals(Optional.of(new JavaHome(editors, 25)), find(25));
  }

  @Test
  void whatIsNoJavaIsPassedOver() throws IOException {
    environment.put("JAVA_HOME_GONE", root.resolve("gone").toString());
    environment.put("JAVA_HOME_EMPTY", "");
    Path withoutProgram = Files.createDirectories(root.resolve("home/.jdks/broken"));
    Files.writeString(withoutProgram.resolve("release"), "JAVA_VERSION=\"21\"\n");
    Path silent = java("home/.jdks/silent", "21");
    Files.writeString(silent.resolve("release"), "IMPLEMENTOR=\"nobody\"\n");
    assertEquals(Optional.empty(), find(21));
  }

  @Test
  void theJavaThatRunsThisComesFirst() throws IOException {
    environment.put("JAVA_HOME", java("named", "17").toString());
    Path running = java("running", "17.0.9");
    assertEquals(Optional.of(new JavaHome(running, 17)), find(17));
  }

  @Test
  void thoseOfTheSystemAreFound() throws IOException {
    Path installed = java("jvm/java-21", "21");
    assertEquals(Optional.of(new JavaHome(installed, 21)), find(21));
  }

  /** Empty when the command ends with its error. */
  private Optional<JavaHome> find(int feature) throws IOException {
    JavaHomes homes =
        new JavaHomes(
            environment, root.resolve("home"), root.resolve("running"), root.resolve("jvm"));
    try {
      return Optional.of(homes.atLeast(new JavaRelease(feature)));
    } catch (CommandException none) {
      assertTrue(String.valueOf(none.getMessage()).contains("Java " + feature), none::getMessage);
      return Optional.empty();
    }
  }

  private Path java(String folder, String version) throws IOException {
    Path home = root.resolve(folder);
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(program, "");
    assertTrue(program.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
