package dev.wherry.cli.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {

  @TempDir private Path home;

  @Test
  void isBelowTheHomeByDefault() throws IOException {
    assertEquals(home.resolve(".m2/repository"), find(Map.of()));
  }

  @Test
  void isWhatTheSettingsSay() throws IOException {
    settings("<localRepository>${user.home}/${env.PLACE}</localRepository>");
    assertEquals(home.resolve("cache"), find(Map.of("PLACE", "cache")));
  }

  @Test
  void isNotWhatAnotherElementSays() throws IOException {
    settings("<profiles><profile><localRepository>/no</localRepository></profile></profiles>");
    assertEquals(home.resolve(".m2/repository"), find(Map.of()));
  }

  @Test
  void isWhatTheOptionSays() throws IOException {
    settings("<localRepository>/settings</localRepository>");
    assertEquals(
        Path.of("/a b"), find(Map.of("MAVEN_OPTS", "-Xmx1g \"x\" -Dmaven.repo.local=\"/a b\"")));
    assertEquals(
        Path.of("/c"),
        find(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=/c -B", "MAVEN_OPTS", "-Dx=y")));
  }

  @Test
  void namesSettingsThatAreNoXml() throws IOException {
    settings("<localRepository>");
    assertThrows(IOException.class, () -> find(Map.of()));
  }

  private Path find(Map<String, String> environment) throws IOException {
    return new LocalRepository(environment, home).find();
  }

  private void settings(String content) throws IOException {
    Files.createDirectories(home.resolve(".m2"));
    Files.writeString(home.resolve(".m2/settings.xml"), "<settings>" + content + "</settings>");
  }
}
